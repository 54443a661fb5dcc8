import { valueMeaning, valueName } from "../api/names";
import type { Date as Dated } from "../api/types";
import { dated } from "../language/format";
import { whyNot } from "../language/rules";
import { t } from "../language/words";
import { Explained } from "../shell/parts";
import { here, isEnglish } from "../shell/address";

/** The day a report is given, what it rests on, and the days that were not believed. */
export function WhyDate({ published }: { published: Dated }) {
  return (
    <section id="why-date">
      <h2>{t("whyDate")}</h2>
      <p><strong>{dated(published)}</strong> · {valueName("basis", published.basis)}</p>
      {valueMeaning("basis", published.basis) && <p class="help">{valueMeaning("basis", published.basis)}</p>}
      {published.evidence.length === 0 && <p>{t("noEvidence")}</p>}
      <ol class="evidence">
        {published.evidence.map((one, index) => (
          <li key={index}>
            {one.start !== null && one.length !== null
              ? <a class="quote" href={here(query => query.set("at", `${one.start}-${one.length}`))} title={t("showWords")}><bdi lang="ar" dir="auto">«{one.quote}»</bdi></a>
              : one.quote && <q><bdi>{one.quote}</bdi></q>}
            <Explained explains={one.explains} rule={one.rule} />
          </li>
        ))}
      </ol>
      {published.rejected.length > 0 && (
        <>
          <h3>{t("rejected")}</h3>
          <ul class="evidence rejected">
            {published.rejected.map((one, index) => (
              <li key={index}><s>{dated({ from: one.from, to: one.to, precision: "interval" })}</s><WhyNot why={one.why} /></li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function WhyNot({ why }: { why: string }) {
  const meaning = isEnglish() ? null : whyNot(why);
  return meaning ? <p class="explains">{meaning}</p> : <p lang="en" dir="ltr" class="explains">{why}</p>;
}
