import { api, dataOf, type Registration } from "../api.js";
import { useLanguage } from "../language.js";
import { useAction, useAnswer } from "../parts/answer.js";
import { QrCode } from "../parts/QrCode.js";
import { Question } from "../parts/Question.js";
import { Shown } from "../parts/Shown.js";
import { Trouble } from "../parts/Trouble.js";
import { instant } from "../times.js";

type About = { registration: Registration; changed: () => void };

const TO_BE_GIVEN_BACK = new Set<Registration["state"]>(["PENDING", "CONFIRMED", "WAITLISTED", "OFFERED"]);

/** A place that the visitor has, waits for, or is offered. */
export function OwnRegistration({ registration, changed }: About) {
  const { texts } = useLanguage();
  return (
    <>
      <p class={`badge ${registration.state.toLowerCase()}`} role="status">{texts.states[registration.state]}</p>
      {registration.state === "WAITLISTED" && <Queue registration={registration} />}
      {registration.state === "OFFERED" && <Offer registration={registration} changed={changed} />}
      {registration.state === "CONFIRMED" && <Ticket registration={registration} />}
      {TO_BE_GIVEN_BACK.has(registration.state) && <Cancel registration={registration} changed={changed} />}
    </>
  );
}

function Queue({ registration: { id } }: { registration: Registration }) {
  const { texts } = useLanguage();
  const explanation = useAnswer(
    () => dataOf(api.GET("/v1/registrations/{id}/explanation", { params: { path: { id } } })),
    [id],
  );
  return (
    <Shown load={explanation}>
      {({ position, waiting }) => position !== undefined && <p>{texts.queuePosition(position, waiting)}</p>}
    </Shown>
  );
}

function Offer({ registration: { id, offeredUntil }, changed }: About) {
  const { language, texts } = useLanguage();
  const { run, busy, failure } = useAction(async (key) => {
    const params = { path: { id }, header: { "Idempotency-Key": key } };
    await dataOf(api.POST("/v1/registrations/{id}/acceptance", { params }));
    changed();
  });
  return (
    <>
      {offeredUntil && <p>{texts.offeredUntil(instant(offeredUntil, language))}</p>}
      <button type="button" aria-disabled={busy} onClick={run}>{texts.accept}</button>
      {failure !== undefined && <Trouble failure={failure} again={run} />}
    </>
  );
}

function Ticket({ registration: { id } }: { registration: Registration }) {
  const { texts } = useLanguage();
  const draw = () => api.GET("/v1/registrations/{id}/ticket/qr.svg", { params: { path: { id } }, parseAs: "text" });
  return (
    <figure>
      <QrCode draw={draw} meaning={texts.ticket} of={id} />
      <figcaption class="small">{texts.ticketExplained}</figcaption>
    </figure>
  );
}

function Cancel({ registration: { id }, changed }: About) {
  const { texts } = useLanguage();
  const { run, busy, failure } = useAction(async (key) => {
    const params = { path: { id }, header: { "Idempotency-Key": key } };
    await dataOf(api.POST("/v1/registrations/{id}/cancellation", { params }));
    changed();
  });
  return (
    <>
      <Question ask={texts.cancelPlace} title={texts.cancelReally} yes={texts.cancelPlace} no={texts.keep} busy={busy} agreed={run}>
        {texts.cancelExplained}
      </Question>
      {failure !== undefined && <Trouble failure={failure} again={run} />}
    </>
  );
}
