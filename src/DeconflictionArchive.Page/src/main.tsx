import { render } from "preact";
import { loadNames } from "./api/names";
import { followLinks } from "./shell/address";
import { App } from "./shell/App";
import "./style/page.css";

followLinks();
render(<App />, document.getElementById("page")!);
loadNames();
