// Phrases of papers on an event of the plan: its programme, the invitation to it.
import { phrasesOf } from "../phrasesOf.ts";

export const eventPhrases = {
  ...phrasesOf("Программа мероприятия", {
    "programme.approve": "УТВЕРЖДАЮ",
    "programme.title": "ПРОГРАММА",
    "programme.day": "Дата: {день}",
    "programme.time": "Время: {время}",
    "programme.place": "Место: {место}",
  }),
  ...phrasesOf("Приглашение", {
    "invitation.subject": "О приглашении на мероприятие",
    "invitation.text":
      "{центр} приглашает принять участие в мероприятии «{мероприятие}», которое состоится {день} в {время} по адресу: {место}.",
    "invitation.questions": "Вопросы для обсуждения:",
    "invitation.confirm": "Просим подтвердить участие по телефону {телефон}.",
    "invitation.confirmOpen": "Просим подтвердить участие.",
  }),
};
