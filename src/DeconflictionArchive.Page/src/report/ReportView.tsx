import { useAnswer } from "../api/ask";
import { valueName } from "../api/names";
import type { Citation, Report } from "../api/types";
import { number } from "../language/format";
import { ruleName } from "../language/rules";
import { t } from "../language/words";
import { go, here, useAddress } from "../shell/address";
import { Answered, CopyButton, Heading, NameLink } from "../shell/parts";
import { ReportFacts } from "../search/Hit";
import { Copies } from "./Copies";
import { findingsOf, layers, layerWord, pointedAt, type Finding, type Layer } from "./findings";
import { MarkedText } from "./MarkedText";
import { Pointed } from "./Pointed";
import { Similar } from "./Similar";
import { WhyDate } from "./WhyDate";

export function ReportView({ id }: { id: string }) {
  return <Answered whole asked={useAnswer<Report>(`/reports/${encodeURIComponent(id)}`)}>{report => <Shown report={report} />}</Answered>;
}

function Shown({ report }: { report: Report }) {
  const { query } = useAddress();
  const off = new Set((query.get("unmarked") ?? "").split(",").filter(Boolean));
  const findings = findingsOf(report);
  const shown = findings.filter(finding => !off.has(finding.layer));
  const point = (finding: Finding) => go(here(query => query.set("at", `${finding.start}-${finding.length}`)), true);
  const flip = (layer: Layer) => {
    if (!off.delete(layer)) off.add(layer);
    go(here(query => (off.size > 0 ? query.set("unmarked", [...off].join(",")) : query.delete("unmarked"))), true);
  };
  const title = report.title ?? t("noTitle");
  return (
    <article>
      <Heading title={title}><bdi lang="ar" dir="auto">{title}</bdi></Heading>
      <ReportFacts item={{ ...report, agencies: [] }} />
      <p class="facts">
        {report.byline && <span><bdi>{report.byline.name}</bdi></span>}
        {report.dateline?.place && <span><bdi>{report.dateline.place}</bdi></span>}
        {report.agencyCredits.map((credit, index) => <span key={index}><NameLink kind="agency" id={credit.id} /> ({valueName("agency-role", credit.role)})</span>)}
        <a href="#why-date">{t("whyDate")}</a>
      </p>
      <div class="with-side report">
        <div class="middle">
          <fieldset class="layers">
            <legend>{t("marksShown")}</legend>
            {layers.map(layer => {
              const many = findings.filter(finding => finding.layer === layer).length;
              return (
                <label key={layer} class={`m-${layer}`}>
                  <input type="checkbox" checked={!off.has(layer)} disabled={many === 0} onChange={() => flip(layer)} /> {t(layerWord[layer])} <span class="number">{number(many)}</span>
                </label>
              );
            })}
            <span class="m-furniture">{t("furniture")}</span>
          </fieldset>
          <MarkedText report={report} shown={shown} pointed={pointedAt(query.get("at"))} choose={point} />
          <Copies id={report.id} />
          <Similar id={report.id} />
        </div>
        <aside class="side" aria-label={t("found")}>
          <Pointed at={pointedAt(query.get("at"))} findings={shown} text={report.text} />
          <WhyDate published={report.published} />
          {report.incidentsDetail.length > 0 && (
            <section>
              <h2>{t("itsIncidents")}</h2>
              <ul class="plain-list">
                {report.incidentsDetail.map(incident => (
                  <li key={incident.id}><NameLink kind="incident" id={incident.id} />{incident.role === "background" && <small> · {t("background")}</small>}</li>
                ))}
              </ul>
            </section>
          )}
          <Found findings={shown} at={query.get("at")} />
          <Cite citation={report.citation} />
          <section>
            <h2>{t("originalFile")}</h2>
            <ul class="plain-list">
              {report.provenance.map((one, index) => <li key={index}><bdi dir="ltr">{one.file}</bdi></li>)}
              <li><a href={`/api/v1/reports/${report.id}/text`}>{t("plainText")}</a> · <a href={`/api/v1/reports/${report.id}`}>JSON</a></li>
            </ul>
          </section>
        </aside>
      </div>
    </article>
  );
}

/** What each mark means and by which rule it was read, in the order of the text, the same words once. */
function Found({ findings, at }: { findings: readonly Finding[]; at: string | null }) {
  return (
    <section class="found">
      <h2>{t("found")}</h2>
      {layers.map(layer => {
        const ofLayer = findings.filter(finding => finding.layer === layer);
        if (ofLayer.length === 0) return null;
        const groups = Map.groupBy(ofLayer, finding => finding.says);
        return (
          <details key={layer} open={layer === "claims" || ofLayer.some(finding => at === `${finding.start}-${finding.length}`)}>
            <summary class={`m-${layer}`}>{t(layerWord[layer])} <span class="number">{number(ofLayer.length)}</span></summary>
            <ul class="plain-list">
              {[...groups].map(([says, all]) => (
                <li key={says}>
                  {all[0]!.href ? <NameLink kind={all[0]!.href[0]} id={all[0]!.href[1]} /> : <bdi>{says}</bdi>}
                  <ul class="places">
                    {all.map((finding, index) => {
                      const here1 = `${finding.start}-${finding.length}`;
                      return (
                        <li key={finding.start}>
                          <a href={here(query => query.set("at", here1))} aria-current={at === here1 ? "true" : undefined} title={`${t("rule")}: ${ruleName(finding.rule)}`} aria-label={`${t("showWords")}: ${says} ${number(index + 1)}`}>{number(index + 1)}</a>
                        </li>
                      );
                    })}
                  </ul>
                  <small class="rules">{t("rule")}: {[...new Set(all.map(finding => ruleName(finding.rule)))].join(t("comma"))}</small>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

// Words of one script keep together, so that days and numbers after them read in their order.
const arabicWords = /([\u0600-\u06ff](?:[^A-Za-z]*[\u0600-\u06ff])?["»]?)/;

export function Cite({ citation }: { citation: Citation }) {
  return (
    <section>
      <h2>{t("cite")}</h2>
      <p class="citation" dir="ltr">{citation.text.split(arabicWords).map((part, index) => (index % 2 === 1 ? <bdi key={index} lang="ar">{part}</bdi> : part))}</p>
      <p><CopyButton text={citation.text} /> <CopyButton text={citation.bibtex} label="BibTeX" /> <CopyButton text={JSON.stringify(citation.csl, null, 1)} label="CSL" /></p>
    </section>
  );
}
