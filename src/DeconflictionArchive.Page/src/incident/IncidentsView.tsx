import { useAnswer } from "../api/ask";
import { inLanguage, nameOf, valueName, valuesOf } from "../api/names";
import type { Incident, IncidentList } from "../api/types";
import { dated, number, year } from "../language/format";
import { count, t } from "../language/words";
import { here, to, useAddress } from "../shell/address";
import { Answered, Heading, NameLink } from "../shell/parts";
import { Side } from "../shell/Side";
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
  const items = asked.answer?.items ?? [];
  const places = query.getAll("place");
  return (
    <div class="with-side even">
      <div class="middle">
        <Heading title={t("incidents")}>{t("chronology")} {asked.answer && <data class="count" value={asked.answer.page.total} role="status">{count("incidents", asked.answer.page.total)}</data>}</Heading>
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
      <Side found={asked.answer && count("incidents", asked.answer.page.total)}>
        <WordsBox label={t("incidents")} />
        <Period query={query} />
        <div class="tools">
          <Among name="party" word="anyParty" all={items.flatMap(one => one.parties.map(party => party.id))} />
          <Among name="place" word="anyPlace" all={items.flatMap(one => one.places.map(place => place.id))} />
          <Among name="channel" word="anyChannel" all={items.flatMap(one => one.channelUses.map(use => use.channel))} />
          <Choice name="type" label={t("type")} values={[["", t("anyKind")], ...valuesOf("incident-type").map(value => [value, valueName("incident-type", value)] as const)]} />
          <Choice name="status" label={t("status")} values={[["", t("all")], ...valuesOf("incident-status").map(value => [value, valueName("incident-status", value)] as const)]} />
          <Choice name="sort" label={t("sort")} values={[["", t("newest")], ["oldest", t("oldest")]]} />
        </div>
        {asked.answer && (
          <section>
            <h2>{t("map")}</h2>
            <RegionMap wide spots={asked.answer.items.flatMap(one => one.places.flatMap(({ id, name, lat, lon, precision }) => (lat !== null && lon !== null ? [{ key: one.id + id, label: inLanguage(name), lat, lon, precision, chosen: places.includes(id), href: here(query => (places.includes(id) ? query.delete("place") : query.set("place", id))) }] : [])))} />
            <p class="help">{t("mapHelp")}</p>
          </section>
        )}
      </Side>
    </div>
  );
}

/** Those that the incidents shown have, the most frequent first, to narrow to. */
function Among({ name, word, all }: { name: "party" | "place" | "channel"; word: "anyParty" | "anyPlace" | "anyChannel"; all: readonly string[] }) {
  const { query } = useAddress();
  const many = new Map<string, number>();
  for (const id of all) many.set(id, (many.get(id) ?? 0) + 1);
  const chosen = query.get(name);
  if (chosen && !many.has(chosen)) many.set(chosen, 0);
  const values = [...many].sort((a, b) => b[1] - a[1]).map(([id, times]) => [id, times > 0 ? `${nameOf(name, id)} (${number(times)})` : nameOf(name, id)] as const);
  return <Choice name={name} label={t(name)} values={[["", t(word)], ...values]} />;
}

function Row({ incident }: { incident: Incident }) {
  return (
    <li class="incident">
      <p class="facts"><span>{dated(incident.occurred)}</span><span>{valueName("incident-type", incident.type)}</span>{incident.status !== "register" && <span class={`status ${incident.status}`}>{valueName("incident-status", incident.status)}</span>}</p>
      <h3><a href={to(`/incidents/${incident.id}`)}><bdi>{inLanguage(incident.title)}</bdi></a></h3>
      <p class="facts">
        {incident.reportCount > 0 ? <a href={to("/", { incident: incident.id })}>{count("reports", incident.reportCount)}</a> : <span>{count("reports", 0)}</span>}{incident.claims > 0 && <span>{count("claims", incident.claims)}</span>}
        {incident.channelUses.map((use, index) => <span key={index}><NameLink kind="channel" id={use.channel} />: <span class={`outcome ${use.outcome}`}>{valueName("use-outcome", use.outcome)}</span></span>)}
      </p>
    </li>
  );
}
