import { render } from "preact";
import { Site } from "./Site.js";

render(<Site />, document.getElementById("page") ?? document.body);
