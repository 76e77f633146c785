// Shows what a command answered: one sentence and the lines below it. The server appends a call of showData.

interface OutcomeView {
  message: string;
  details: string[];
}

declare global {
  interface Window {
    showData: (outcome: OutcomeView) => void;
  }
}

function show({ message, details }: OutcomeView): void {
  const sentence = document.getElementById("message");
  const list = document.getElementById("details");
  if (sentence === null || list === null) return;
  sentence.textContent = message;
  list.replaceChildren(
    ...details.map((detail) => {
      const line = document.createElement("li");
      line.textContent = detail;
      return line;
    }),
  );
}

window.showData = show;

export {};
