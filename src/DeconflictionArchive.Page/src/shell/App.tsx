import { useEffect, useErrorBoundary, useLayoutEffect, useState } from "preact/hooks";
import { busyWith } from "../api/busy";
import { onNames } from "../api/names";
import { t, type Word } from "../language/words";
import { SearchView } from "../search/SearchView";
import { decoded, here, isEnglish, to, useAddress } from "./address";
import { Heading } from "./parts";
import { Announcer } from "./say";
import { SearchBox } from "./SearchBox";

const views: readonly [string, Word][] = [["/", "reports"], ["/incidents", "incidents"], ["/channels", "channels"], ["/parties", "parties"]];

export function App() {
  const { path } = useAddress();
  const [, renew] = useState(0);
  useEffect(() => onNames(() => renew(count => count + 1)), []);
  const english = isEnglish();
  // Before anything is painted in it.
  document.documentElement.lang = english ? "en" : "ar";
  document.documentElement.dir = english ? "ltr" : "rtl";
  const [, section = "", id = ""] = path.split("/");
  const current = section === "" || section === "reports" ? "/" : `/${section}`;
  return (
    <>
      <a class="skip" href="#content">{t("skip")}</a>
      <header>
        <a class="name" href={to("/")}>{t("archive")}</a>
        <SearchBox />
        <nav aria-label={t("views")}>
          {views.map(([href, word]) => <a key={href} href={to(href)} aria-current={href === current ? "page" : undefined}>{t(word)}</a>)}
          <a class="language" lang={english ? "ar" : "en"} href={otherLanguage(english)}>{t("other")}</a>
        </nav>
      </header>
      <main id="content">
        <View key={`${section}/${id}`} section={path.split("/").length > 3 ? "nowhere" : section} id={decoded(id)} />
      </main>
      <footer><p>{t("footer")} <a href="/swagger">{t("interface")}</a></p></footer>
      <Announcer />
    </>
  );
}

function otherLanguage(english: boolean): string {
  return here(query => (english ? query.delete("lang") : query.set("lang", "en")));
}

function View({ section, id }: { section: string; id: string }) {
  const [error] = useErrorBoundary();
  if (error)
    return (
      <>
        <Heading title={t("broken")}>{t("broken")}</Heading>
        <p class="refusal" lang="en" dir="ltr">{String(error)}</p>
        <p><a href={to("/")}>{t("notHereHelp")}</a></p>
      </>
    );
  if (section === "" || (section === "reports" && !id)) return <SearchView />;
  if (["reports", "incidents", "channels", "parties"].includes(section)) return <OtherView section={section} id={id} />;
  return (
    <>
      <Heading title={t("notHere")}>{t("notHere")}</Heading>
      <p><a href={to("/")}>{t("notHereHelp")}</a></p>
    </>
  );
}

type Others = typeof import("./views");
let others: Others | null = null;

function OtherView({ section, id }: { section: string; id: string }) {
  const [views, setViews] = useState(others);
  const [failed, setFailed] = useState<Error | null>(null);
  useLayoutEffect(() => {
    if (!others) void busyWith(import("./views")).then(loaded => setViews((others = loaded)), setFailed);
  }, []);
  if (failed) throw failed;
  if (!views) return <p class="waiting">{t("reading")}</p>;
  if (section === "reports") return <views.ReportView key={id} id={id} />;
  if (section === "incidents") return id ? <views.IncidentView key={id} id={id} /> : <views.IncidentsView />;
  if (section === "channels") return id ? <views.ChannelView key={id} id={id} /> : <views.ChannelsView />;
  return id ? <views.PartyView key={id} id={id} /> : <views.PartiesView />;
}
