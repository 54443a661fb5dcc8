import { useAnswer } from "../api/ask";
import { inLanguage, valueName, valuesOf } from "../api/names";
import type { Incident, IncidentList } from "../api/types";
import { dated, year } from "../language/format";
import { count, t } from "../language/words";
import { to, useAddress } from "../shell/address";
import { Answered, Heading, NameLink } from "../shell/parts";
import { Chosen } from "../search/Facets";
import { Period } from "../search/Period";
import { asked as question } from "../search/question";
import { Choice, Paging } from "../search/SearchView";
import { WordsBox } from "../search/WordsBox";
import { RegionMap } from "./RegionMap";

/** All incidents in their order, on the map and in words. */
export function IncidentsView() {
  const { query } = useAddress();
  const asked = useAnswer<IncidentList>(`/incidents?${new URLSearchParams([...question(query), ["limit", "100"]])}`);
  return (
    <div class="with-side">
      <div class="middle">
        <Heading title={t("incidents")}>{t("chronology")} {asked.answer && <small class="count" role="status">{count("incidents", asked.answer.page.total)}</small>}</Heading>
        <Chosen query={query} />
        <Answered asked={asked}>
          {list => (
            <>
              {list.items.length === 0 && <div class="empty"><p><strong>{t("noIncidents")}</strong></p><p>{t("nothingHelp")}</p></div>}
              {[...Map.groupBy(list.items, one => one.occurred.from?.slice(0, 4) ?? "")].map(([of, all]) => (
                <section key={of} class="year">
                  <h2>{of ? year(`${of}-01-01`) : t("noDate")}</h2>
                  <ol class="plain-list">{all.map(incident => <Row key={incident.id} incident={incident} />)}</ol>
                </section>
              ))}
              <Paging next={list.page.next} begun={query.has("cursor")} />
            </>
          )}
        </Answered>
      </div>
      <aside class="side" aria-label={t("filters")}>
        <WordsBox label={t("incidents")} />
        <Period query={query} />
        <div class="tools">
          <Choice name="type" label={t("type")} values={[["", t("anyKind")], ...valuesOf("incident-type").map(value => [value, valueName("incident-type", value)] as const)]} />
          <Choice name="status" label={t("status")} values={[["", "—"], ...valuesOf("incident-status").map(value => [value, valueName("incident-status", value)] as const)]} />
          <Choice name="sort" label={t("sort")} values={[["", t("newest")], ["oldest", t("oldest")]]} />
        </div>
        {asked.answer && (
          <section>
            <h2>{t("map")}</h2>
            <RegionMap wide spots={asked.answer.items.flatMap(one => one.places.flatMap(({ id, name, lat, lon }) => (lat !== null && lon !== null ? [{ key: one.id + id, label: inLanguage(name), lat, lon }] : [])))} />
            <p class="help">{t("mapHelp")}</p>
          </section>
        )}
      </aside>
    </div>
  );
}

function Row({ incident }: { incident: Incident }) {
  return (
    <li class="incident">
      <p class="facts"><span>{dated(incident.occurred)}</span><span>{valueName("incident-type", incident.type)}</span>{incident.status !== "register" && <span class={`status ${incident.status}`}>{valueName("incident-status", incident.status)}</span>}</p>
      <h3><a href={to(`/incidents/${incident.id}`)}><bdi>{inLanguage(incident.title)}</bdi></a></h3>
      <p class="facts">
        <a href={to("/", { incident: incident.id })}>{count("reports", incident.reportCount)}</a><span>{count("claims", incident.claims)}</span>
        {incident.channelUses.map((use, index) => <span key={index}><NameLink kind="channel" id={use.channel} />: <span class={`outcome ${use.outcome}`}>{valueName("use-outcome", use.outcome)}</span></span>)}
      </p>
    </li>
  );
}
