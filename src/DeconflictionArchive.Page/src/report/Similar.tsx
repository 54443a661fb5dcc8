import { useAnswer } from "../api/ask";
import type { SimilarList } from "../api/types";
import { t } from "../language/words";
import { to } from "../shell/address";
import { Answered, NameLink, ReportName } from "../shell/parts";
import { ReportFacts } from "../search/Hit";

export function Similar({ id }: { id: string }) {
  const asked = useAnswer<SimilarList>(`/reports/${encodeURIComponent(id)}/similar?limit=5`);
  return (
    <section id="similar">
      <h2>{t("similar")}</h2>
      <Answered asked={asked}>
        {list => list.items.length === 0 ? <p>{t("noSimilar")}</p> : (
          <ul class="plain-list">
            {list.items.map(({ report, sharedIncidents }) => (
              <li key={report.id}>
                <a href={to(`/reports/${report.id}`)}><ReportName report={report} /></a>
                <ReportFacts item={report} />
                {sharedIncidents.length > 0 && <ul class="chips">{sharedIncidents.map(one => <li key={one}><NameLink kind="incident" id={one} /></li>)}</ul>}
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </section>
  );
}
