import { render } from "preact";
import { beginWith } from "./api/ask";
import { loadVocabulary } from "./api/names";
import { afterPaint, busyDrawing } from "./api/busy";
import { reportsPath } from "./search/question";
import { address, followLinks } from "./shell/address";
import { App } from "./shell/App";
import "./style/page.css";

busyDrawing();
followLinks();

const soon = 150; // ms; an archive that takes longer is waited for with the frame in sight

function draw(): void {
  render(<App />, document.getElementById("page")!);
  // The view has asked its own question by now; what values mean comes behind what it paints.
  afterPaint(() => setTimeout(loadVocabulary));
}

const { path, query } = address();
if (path === "/" || path === "/reports") void Promise.race([beginWith(reportsPath(query)), new Promise(resolve => setTimeout(resolve, soon))]).then(draw);
else draw();
