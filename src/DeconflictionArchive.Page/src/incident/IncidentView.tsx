import { useAnswer } from "../api/ask";
import { inLanguage, valueMeaning, valueName } from "../api/names";
import type { ClaimList, Incident, Matrix as Cells, ReportItemList, TimelineEntry, TimelineEntryList } from "../api/types";
import { dated } from "../language/format";
import { count, t } from "../language/words";
import { decoded, to } from "../shell/address";
import { Answered, Explained, Heading, NameLink } from "../shell/parts";
import { Cite } from "../report/ReportView";
import { Hit } from "../search/Hit";
import { Contradictions } from "./Contradictions";
import { Matrix } from "./Matrix";
import { Quantities } from "./Quantities";
import { RegionMap } from "./RegionMap";

export function IncidentView({ id }: { id: string }) {
  return <Answered whole asked={useAnswer<Incident>(`/incidents/${encodeURIComponent(id)}`)}>{incident => <Shown incident={incident} />}</Answered>;
}

function Shown({ incident }: { incident: Incident }) {
  const path = `/incidents/${encodeURIComponent(incident.id)}`;
  const claims = useAnswer<ClaimList>(`${path}/claims?limit=200`);
  const matrix = useAnswer<Cells>(`${path}/matrix`);
  const title = inLanguage(incident.title);
  const byId = new Map((claims.answer?.items ?? []).map(claim => [claim.id, claim]));
  const broad = (matrix.answer?.parties.length ?? 0) > 3; // so many sides take the whole width
  const said = (
    <section id="matrix">
      <h2>{t("matrix")}</h2>
      <Answered asked={matrix}>{cells => (cells.cells.length === 0 ? <p>{t("noClaims")}</p> : <Matrix matrix={cells} claims={byId} />)}</Answered>
    </section>
  );
  return (
    <article>
      <Heading title={title}><bdi>{title}</bdi></Heading>
      <p class="facts">
        <span>{dated(incident.occurred)}</span>
        <span title={valueMeaning("incident-type", incident.type)}>{valueName("incident-type", incident.type)}</span>
        <span class={`status ${incident.status}`} title={valueMeaning("incident-status", incident.status)}>{valueName("incident-status", incident.status)}</span>
        <a href={to("/", { incident: incident.id })}>{count("reports", incident.reportCount)}</a>
        <span>{count("origins", incident.originCount)}</span>
      </p>
      <p class="summary"><bdi>{inLanguage(incident.summary)}</bdi></p>
      {broad && said}
      <div class="with-side">
        <div class="middle">
          {!broad && said}
          <Contradictions all={incident.contradictions} />
          <ChannelUses incident={incident} />
          <Quantities all={incident.quantities} />
          <Order path={path} title={title} />
          <Reports path={path} />
        </div>
        <aside class="side" aria-label={t("incident")}>
          <WhenAndWhere incident={incident} />
          <Cite citation={incident.citation} />
          {incident.sources.length > 0 && (
            <section>
              <h2>{t("references")}</h2>
              <ul class="plain-list">{incident.sources.map(source => <li key={source}><a dir="ltr" class="address" rel="noreferrer noopener" href={/^https?:/.test(source) ? source : undefined}>{shortAddress(source)}</a></li>)}</ul>
            </section>
          )}
        </aside>
      </div>
    </article>
  );
}

// Two pages of one outlet differ in their paths.
function shortAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname: written } = new URL(address);
  const pathname = decoded(written);
  const host = hostname.replace(/^www\./, "");
  return pathname.length > 1 ? `${host}${pathname.length > mostOfPath ? `${pathname.slice(0, mostOfPath)}…` : pathname}` : host;
}

const mostOfPath = 24;

function WhenAndWhere({ incident }: { incident: Incident }) {
  const roles = Map.groupBy(incident.parties, party => party.role);
  return (
    <section>
      <h2>{t("when")}</h2>
      <p><strong>{dated(incident.occurred)}</strong> · {valueName("basis", incident.occurred.basis)}</p>
      {incident.occurred.basis !== "register" && incident.occurred.evidence.map((one, index) => <Explained key={index} explains={one.explains} rule={one.rule} />)}
      <h2>{t("where")}</h2>
      <ul class="plain-list">{incident.places.map(place => <li key={place.id}><NameLink kind="place" id={place.id} />{place.precision && <small> · {valueName("place-precision", place.precision)}</small>}</li>)}</ul>
      <RegionMap spots={incident.places.flatMap(({ id, name, lat, lon, precision }) => (lat !== null && lon !== null ? [{ key: id, label: inLanguage(name), lat, lon, precision, href: to("/incidents", { place: id }) }] : []))} />
      <h2>{t("who")}</h2>
      <dl>
        {[...roles].map(([role, parties]) => (
          <div key={role}>
            <dt title={valueMeaning("party-role", role)}>{valueName("party-role", role)}</dt>
            {parties.map(party => <dd key={party.id}><NameLink kind="party" id={party.id} /></dd>)}
          </div>
        ))}
      </dl>
    </section>
  );
}

function ChannelUses({ incident }: { incident: Incident }) {
  if (incident.channelUses.length === 0) return null;
  return (
    <section id="channels">
      <h2>{t("channelUses")}</h2>
      <ul class="cards">
        {incident.channelUses.map((use, index) => (
          <li key={index}>
            <strong><NameLink kind="channel" id={use.channel} /></strong>{" "}
            <small>{[use.phase !== "unknown" && `${t("phase")}: ${valueName("phase", use.phase)}`, use.direction && `${t("direction")}: ${valueName("direction", use.direction)}`].filter(Boolean).join(" · ")}</small>
            <p><span class={`outcome ${use.outcome}`}>{valueName("use-outcome", use.outcome)}</span> <small>{t("overall")}</small></p>
            {use.outcomes.length > 0 && (
              <ul class="plain-list">
                {use.outcomes.map((told, at) => (
                  <li key={at}>{told.party ? <NameLink kind="party" id={told.party} /> : <em>{t("unknownTeller")}</em>}: <span class={`outcome ${told.outcome}`}>{valueName("outcome", told.outcome)}</span></li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Order({ path, title }: { path: string; title: string }) {
  const asked = useAnswer<TimelineEntryList>(`${path}/timeline`);
  return (
    <section id="order">
      <h2>{t("order")}</h2>
      <Answered asked={asked}>
        {list => {
          const known = list.items.filter(entry => entry.on.from !== null || entry.on.to !== null);
          const unknown = list.items.filter(entry => entry.on.from === null && entry.on.to === null);
          return (
            <>
              <Entries all={known} title={title} />
              {unknown.length > 0 && <><h3>{t("undatedSaid")}</h3><Entries all={unknown} title={title} /></>}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Entries({ all, title }: { all: readonly TimelineEntry[]; title: string }) {
  return (
    <ol class="order">
      {all.map((entry, index) => (
        <li key={index} class={entry.kind}>
          <p class="facts">
            {entry.on.from !== null && <span>{dated(entry.on)}</span>}<span>{valueName("timeline-kind", entry.kind)}</span>
            {entry.party && <span><NameLink kind="party" id={entry.party} /></span>}
            {entry.channel && <span><NameLink kind="channel" id={entry.channel} /></span>}
          </p>
          <p>{entry.report ? <a class="quote" href={to(`/reports/${entry.report}`)}><bdi lang="ar" dir="auto">{entry.text}</bdi></a> : <bdi dir="auto">{entry.kind === "happened" ? title : entry.text}</bdi>}</p>
        </li>
      ))}
    </ol>
  );
}

function Reports({ path }: { path: string }) {
  const asked = useAnswer<ReportItemList>(`${path}/reports?limit=50`);
  return (
    <section id="reports">
      <h2>{t("itsReports")}</h2>
      <Answered asked={asked}>{list => <ol class="hits">{list.items.map(item => <Hit key={item.id} item={item} />)}</ol>}</Answered>
    </section>
  );
}
