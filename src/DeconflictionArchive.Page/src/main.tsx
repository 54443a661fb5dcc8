import { render } from "preact";
import { loadNames } from "./api/names";
import { busyDrawing } from "./api/busy";
import { followLinks } from "./shell/address";
import { App } from "./shell/App";
import "./style/page.css";

busyDrawing();
followLinks();
render(<App />, document.getElementById("page")!);
// The view has asked its own question by now; names come behind it.
requestAnimationFrame(() => setTimeout(loadNames));
