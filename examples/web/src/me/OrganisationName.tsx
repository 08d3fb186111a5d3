import { api, dataOf, type Organisation } from "../api.js";
import { Told } from "../language.js";
import { useAnswer } from "../parts/answer.js";

const known = new Map<string, Promise<Organisation>>();

/** Records name organisations by their id; each is asked for once. */
export function OrganisationName({ id }: { id: string }) {
  const organisation = useAnswer(() => organisationOf(id), [id]);
  return <Told of={organisation.data?.name} />;
}

function organisationOf(id: string): Promise<Organisation> {
  const asked = known.get(id) ?? dataOf(api.GET("/v1/organisations/{id}", { params: { path: { id } } }));
  known.set(id, asked);
  asked.catch(() => known.delete(id));
  return asked;
}
