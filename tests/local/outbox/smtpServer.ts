// A mail server that says what it is told to: a program of its own, since the sender waits for it.
// argv: how it answers to the recipient, and whether it falls silent after the letter. Prints its port, then each letter.
import { createServer } from "node:net";

const [, , recipientAnswer = "250 OK", silent = ""] = process.argv;

const server = createServer((socket) => {
  let letter: string[] | null = null;
  socket.setEncoding("utf8");
  socket.write("220 test ESMTP\r\n");
  let rest = "";
  const answer = (line: string): string => {
    if (/^(EHLO|HELO)/i.test(line)) return "250 test";
    if (/^RCPT/i.test(line)) return recipientAnswer;
    if (/^DATA/i.test(line)) {
      letter = [];
      return "354 go on";
    }
    return /^QUIT/i.test(line) ? "221 bye" : "250 OK";
  };
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (letter === null) {
        socket.write(`${answer(line)}\r\n`);
      } else if (line === ".") {
        process.stdout.write(`${JSON.stringify(letter.join("\r\n"))}\n`);
        letter = null;
        if (silent === "silent") socket.destroy();
        else socket.write("250 taken\r\n");
      } else {
        letter.push(line);
      }
    }
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" && address !== null ? address.port : 0}\n`);
});
