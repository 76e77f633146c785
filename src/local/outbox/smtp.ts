// Hands a letter to the centre's mail server, and tells in words what became of it.
import { createTransport } from "nodemailer";
import { messageOf } from "./eml.ts";
import type { Delivery, OutboxLetter } from "./letter.ts";
import type { SmtpSettings } from "./mailSettings.ts";

/** Longest wait for the server in each step. */
const STEP_MS = 20_000;

/** Sends one letter; never throws. */
export async function sendBySmtp(settings: SmtpSettings, letter: OutboxLetter): Promise<Delivery> {
  const { from, host, password, port, secure, user } = settings;
  const transport = createTransport({
    host,
    port,
    secure,
    ...(user === "" ? {} : { auth: { user, pass: password } }),
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
  });
  try {
    await transport.sendMail({ ...messageOf(letter), from: { name: letter.from.name, address: from } });
    return { state: "sent", reason: "" };
  } catch (error) {
    return deliveryOf(error, settings);
  } finally {
    transport.close();
  }
}

interface SmtpError {
  code: string;
  responseCode: number | null;
  response: string;
  message: string;
}

function smtpError(error: unknown): SmtpError {
  const field = (name: string): unknown =>
    typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
  const words = (name: string): string => {
    const value = field(name);
    return typeof value === "string" ? value : "";
  };
  const responseCode = field("responseCode");
  return {
    code: words("code"),
    responseCode: typeof responseCode === "number" ? responseCode : null,
    response: words("response"),
    message: words("message"),
  };
}

/** How a connection breaks off that stood already: the server may have taken the letter before it fell silent. */
const BROKEN_OFF = /Connection closed unexpectedly|^Timeout|ECONNRESET|EPIPE/;

/** A server that answered has decided; so has one that was never reached. */
function deliveryOf(thrown: unknown, settings: SmtpSettings): Delivery {
  const error = smtpError(thrown);
  const isSilent = error.responseCode === null && BROKEN_OFF.test(error.message);
  return isSilent
    ? { state: "unknown", reason: "Почтовый сервер не ответил; дошло ли письмо, неизвестно" }
    : { state: "failed", reason: reasonOf(error, settings) };
}

function reasonOf({ code, message, response }: SmtpError, { host, port }: SmtpSettings): string {
  if (code === "EAUTH") {
    return "Сервер не принял имя или пароль. Проверьте их; часто нужен отдельный «пароль приложения»";
  }
  if (code === "EDNS" || /ENOTFOUND|EAI_AGAIN/.test(message)) {
    return `Сервер «${host}» не найден. Проверьте его имя и интернет`;
  }
  if (/ECONNREFUSED/.test(message)) return `Сервер «${host}» не отвечает на порту ${port}. Проверьте порт`;
  if (/certificate|self.signed|wrong version number|SSL|TLS/i.test(message)) {
    return "Защищённое соединение не удалось. Для порта 465 нужен ключ «TLS сразу», для 587 и 25 — без него";
  }
  if (code === "ETIMEDOUT" || code === "ECONNECTION" || code === "ESOCKET") {
    return `Сервер «${host}», порт ${port} не ответил вовремя. Проверьте имя, порт и интернет`;
  }
  if (code === "EENVELOPE") return `Сервер не принял адрес: ${response}`;
  return `Сервер отказал: ${response === "" ? message : response}`;
}
