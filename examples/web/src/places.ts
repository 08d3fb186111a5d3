import type { Event } from "./api.js";
import type { Language } from "./language.js";

export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}

export function languageName(tag: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
}

/** City and country of an event that has a place. */
export function whereabouts(event: Event, language: Language): string | undefined {
  return event.place && [event.place.city, countryName(event.place.country, language)].filter(Boolean).join(", ");
}
