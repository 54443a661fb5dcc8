import { useAnswer } from "../api/ask";
import { anyName, valueName } from "../api/names";
import type { Copies as Family, Copy } from "../api/types";
import { number } from "../language/format";
import { t } from "../language/words";
import { to } from "../shell/address";
import { Answered, ReportName } from "../shell/parts";
import { ReportFacts } from "../search/Hit";

/** What other outlets made of the same wire, with the words each changed beside the original's. */
export function Copies({ id }: { id: string }) {
  const asked = useAnswer<Family>(`/reports/${encodeURIComponent(id)}/copies`);
  return (
    <section id="copies">
      <h2>{t("itsCopies")}</h2>
      <Answered asked={asked}>
        {family => (
          <>
            {family.members.length < 2 && <p>{t("noCopies")}</p>}
            {family.members.length > 1 && family.members.map(copy => <Member key={copy.report.id} copy={copy} shown={id} />)}
            {family.retold.length > 0 && <h3>{t("retold")}</h3>}
            {family.retold.map(({ report }) => (
              <div key={report.id} class="member">
                <p><a href={to(`/reports/${report.id}`)}><ReportName report={report} /></a></p>
                <ReportFacts item={report} />
              </div>
            ))}
          </>
        )}
      </Answered>
    </section>
  );
}

function Member({ copy, shown }: { copy: Copy; shown: string }) {
  const title = <ReportName report={copy.report} />;
  return (
    <div class="member">
      <p><strong>{valueName("copy-kind", copy.kind)}</strong>: {copy.report.id === shown ? title : <a href={to(`/reports/${copy.report.id}`)}>{title}</a>}</p>
      <ReportFacts item={copy.report} />
      {copy.renamed.length > 0 && (
        <p>{t("renamed")}: {copy.renamed.map((one, index) => <span key={index} class="renamed"><bdi>{one.from.map(anyName).join(t("comma"))}</bdi> {t("arrow")} <bdi>{one.to.map(anyName).join(t("comma"))}</bdi></span>)}</p>
      )}
      {copy.substitutions.length > 0 && (
        <details open={copy.substitutions.length < 12}>
          <summary>{t("changes")} ({number(copy.substitutions.length)})</summary>
          <div class="scroll" tabIndex={0} role="region" aria-label={t("changes")}>
            <table>
              <thead><tr><th scope="col">{t("inOriginal")}</th><th scope="col">{t("inCopy")}</th></tr></thead>
              <tbody lang="ar">
                {copy.substitutions.map((one, index) => (
                  <tr key={index}>
                    <td dir="auto">{one.from ? <del>{one.from.text}</del> : "—"}</td>
                    <td dir="auto">{one.to ? <ins>{one.to.text}</ins> : "—"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  );
}
