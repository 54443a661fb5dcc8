import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import { onNames } from "../api/names";
import { ChannelsView } from "../channel/ChannelsView";
import { ChannelView } from "../channel/ChannelView";
import { IncidentsView } from "../incident/IncidentsView";
import { IncidentView } from "../incident/IncidentView";
import { t, type Word } from "../language/words";
import { PartiesView } from "../party/PartiesView";
import { PartyView } from "../party/PartyView";
import { ReportView } from "../report/ReportView";
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
  if (section === "reports") return <ReportView key={id} id={id} />;
  if (section === "incidents") return id ? <IncidentView key={id} id={id} /> : <IncidentsView />;
  if (section === "channels") return id ? <ChannelView key={id} id={id} /> : <ChannelsView />;
  if (section === "parties") return id ? <PartyView key={id} id={id} /> : <PartiesView />;
  return (
    <>
      <Heading title={t("notHere")}>{t("notHere")}</Heading>
      <p><a href={to("/")}>{t("notHereHelp")}</a></p>
    </>
  );
}
