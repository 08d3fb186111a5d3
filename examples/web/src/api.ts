import { alumni, type Problem } from "../../typescript/src/alumni.js";
import type { components } from "../../typescript/src/schema.js";
import { gateway } from "./settings.js";
import { token } from "./session.js";
import { tellWaiting } from "./parts/waiting.js";

type Schemas = components["schemas"];
export type Event = Schemas["EventView"];
export type Availability = Schemas["EventAvailability"];
export type Registration = Schemas["RegistrationView"];
export type Member = Schemas["MemberView"];
export type Membership = Schemas["MembershipView"];
export type MembershipType = Schemas["MembershipTypeView"];
export type Organisation = Schemas["OrganisationView"];
export type { Problem };

export const api = alumni(gateway, token, tellWaiting);

/** An answer other than the one that was asked for, with what the API says of it. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

export type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The data of a good answer; a problem is thrown. */
export async function dataOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok || data === undefined) {
    throw new Refused(isProblem(error) ? error : unexplained(response));
  }
  return data;
}

/** The same, or nothing where there is no such record, or none that this visitor may know of. */
export async function dataIfThere<T>(answer: Promise<Answer<T>>): Promise<T | undefined> {
  try {
    return await dataOf(answer);
  } catch (refused) {
    if (refused instanceof Refused && refused.problem.status === 404) {
      return undefined;
    }
    throw refused;
  }
}

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "detail" in error && "status" in error;
}

/** Somebody between here and the gateway answered, who knows nothing of problem documents. */
function unexplained(response: Response): Problem {
  return {
    type: "about:blank",
    title: response.statusText,
    status: response.status,
    detail: response.statusText,
    instance: new URL(response.url || location.href).pathname,
    requestId: response.headers.get("X-Request-Id") ?? "",
  };
}
