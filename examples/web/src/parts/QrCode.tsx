import { dataOf, type Answer } from "../api.js";
import { useAnswer } from "./answer.js";
import { Shown } from "./Shown.js";

type Drawn = { draw: () => Promise<Answer<string>>; meaning: string; of: string };

/** A drawing of the API, as a picture: nothing that stands in it can run. */
export function QrCode({ draw, meaning, of }: Drawn) {
  const drawing = useAnswer(() => dataOf(draw()), [of]);
  return (
    <Shown load={drawing}>
      {(svg) => <img class="qr" alt={meaning} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />}
    </Shown>
  );
}
