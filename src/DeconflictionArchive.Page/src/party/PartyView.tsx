import { useAnswer } from "../api/ask";
import { inLanguage, nameOf, valueName, valuesOf } from "../api/names";
import type { ClaimList, IncidentList, PartyDetail } from "../api/types";
import { dated, day, month, number } from "../language/format";
import { count, t } from "../language/words";
import { Choice } from "../search/SearchView";
import { to, useAddress } from "../shell/address";
import { Aliases, Answered, Heading, NameLink, Words } from "../shell/parts";
import { officeName } from "./offices";
import { filled } from "../search/Timeline";

export function PartyView({ id }: { id: string }) {
  return <Answered whole asked={useAnswer<PartyDetail>(`/parties/${encodeURIComponent(id)}`)}>{party => <Shown party={party} />}</Answered>;
}

function Shown({ party }: { party: PartyDetail }) {
  const named = encodeURIComponent(party.id);
  const stance = useAddress().query.get("stance");
  const claims = useAnswer<ClaimList>(`/claims?party=${named}&limit=50${stance ? `&stance=${encodeURIComponent(stance)}` : ""}`);
  const incidents = useAnswer<IncidentList>(`/incidents?party=${named}&limit=20`);
  const name = inLanguage(party.name);
  return (
    <article>
      <Heading title={name}><bdi>{name}</bdi></Heading>
      <p class="facts">
        <span>{valueName("party-kind", party.kind)}</span>
        {party.side && party.side !== party.id && <span>{t("side")}: <NameLink kind="party" id={party.side} /></span>}
        <a href={to("/", { party: party.id })}>{t("searchReports")} ({number(party.reports)})</a>
      </p>
      {party.aliases.length > 0 && <Aliases all={party.aliases} />}
      <div class="with-side">
        <div class="middle">
          <Months party={party} />
          <section>
            <h2>{t("statements")} {claims.answer && <data class="count" value={claims.answer.page.total}>{count("claims", claims.answer.page.total)}</data>}</h2>
            <div class="tools"><Choice name="stance" label={t("stance")} values={[["", t("anyStance")], ...valuesOf("stance").map(value => [value, valueName("stance", value)] as const)]} /></div>
            <Answered asked={claims}>
              {list => list.items.length === 0 ? <p>{t("noStatements")}</p> : (
                <ol class="hits">
                  {list.items.map(claim => (
                    <li key={claim.id} class="hit">
                      <p class="facts">
                        <span>{dated(claim.said)}</span><span class={`stance ${claim.stance}`}>{valueName("stance", claim.stance)}</span>
                        {claim.speaker !== party.id && <span><NameLink kind="party" id={claim.speaker} /></span>}
                        {claim.incident && <span><NameLink kind="incident" id={claim.incident} /></span>}
                      </p>
                      <p><Words report={claim.report} quote={claim.quote} start={claim.start} length={claim.length} /></p>
                    </li>
                  ))}
                </ol>
              )}
            </Answered>
          </section>
        </div>
        <aside class="side" aria-label={name}>
          {party.offices.length > 0 && (
            <section id="offices">
              <h2>{t("offices")}</h2>
              <ul class="plain-list">
                {party.offices.map((office, index) => (
                  <li key={index}><NameLink kind="party" id={office.organisation} /> · <bdi lang={officeName(office.office).lang}>{officeName(office.office).name}</bdi><br /><small>{office.from ? day(office.from) : "…"} – {office.to ? day(office.to) : "…"}</small></li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{t("appearsWith")}</h2>
            <ul class="plain-list">
              {party.appearsWith.slice(0, 15).map(other => <li key={other.id}><a href={to(`/parties/${other.id}`)}><bdi>{nameOf("party", other.id)}</bdi></a> <a href={to("/", { party: [party.id, other.id] })} aria-label={`${nameOf("party", other.id)}: ${count("reports", other.reports)}`}><small>{count("reports", other.reports)}</small></a></li>)}
            </ul>
          </section>
          <section>
            <h2>{t("incidents")}</h2>
            <Answered asked={incidents}>{list => (list.items.length === 0 ? <p>{t("noIncidents")}</p> : <ul class="plain-list">{list.items.map(one => <li key={one.id}><a href={to(`/incidents/${one.id}`)}><bdi>{inLanguage(one.title)}</bdi></a><br /><small>{dated(one.occurred)}</small></li>)}</ul>)}</Answered>
          </section>
        </aside>
      </div>
    </article>
  );
}

function Months({ party }: { party: PartyDetail }) {
  const steps = filled(party.months, "month");
  if (steps.length < 2) return null;
  const most = Math.max(1, ...steps.map(step => step.reports));
  return (
    <section class="timeline">
      <h2>{t("overTime")}</h2>
      <div class="bars still" role="img" aria-label={party.months.map(step => `${month(step.start)}: ${number(step.reports)}`).join("، ").slice(0, 2000)}>
        {steps.map(step => <span key={step.start} class="bar" title={`${month(step.start)}: ${number(step.reports)}`}><span style={{ height: `${(step.reports / most) * 100}%` }} /></span>)}
      </div>
      <p class="ends"><span>{month(steps[0]!.start)}</span><span>{month(steps.at(-1)!.start)}</span></p>
    </section>
  );
}
