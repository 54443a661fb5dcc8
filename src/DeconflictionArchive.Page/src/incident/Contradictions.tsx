import { valueMeaning, valueName } from "../api/names";
import type { Contradiction } from "../api/types";
import { arabicDigits, range } from "../language/format";
import { t } from "../language/words";
import { isEnglish } from "../shell/address";
import { NameLink, Words } from "../shell/parts";

// A stance, or an amount as the claims give it: "300 or more km", "about 100 wounded", "80 to 90 killed".
function said(says: string): string {
  const amount = /^(about )?([\d.]+)(?: to ([\d.]+))?(?: or (more|fewer))?(?: ([\w+-]+))?$/.exec(says);
  if (!amount) return arabicOrNot(valueName("stance", says));
  const [, about, least, most, open, what] = amount;
  const told = range(open === "fewer" ? null : Number(least), open === "more" ? null : Number(most ?? least), about !== undefined);
  if (what === undefined) return told;
  return `${told} ${what in units ? t(units[what as keyof typeof units]) : valueName("quantity", what)}`;
}

const units = { km: "km", mi: "mi", m: "metres", ft: "ft" } as const;
const arabicOrNot = (text: string): string => (isEnglish() ? text : arabicDigits(text));

export function Contradictions({ all }: { all: readonly Contradiction[] }) {
  return (
    <section id="contradictions">
      <h2>{t("contradictions")}</h2>
      {all.length === 0 && <p>{t("noContradictions")}</p>}
      <ul class="cards">
        {all.map((one, index) => (
          <li key={index}>
            <p>
              <strong title={valueMeaning("contradiction-kind", one.kind)}>{valueName("contradiction-kind", one.kind)}</strong>
              <small> · {valueName("question", one.question)} · {valueName("contradiction-status", one.status)}</small>
            </p>
            <ul class="sides">
              {one.sides.map((side, at) => (
                <li key={at}>
                  <NameLink kind="party" id={side.party} />: <bdi class={`stance ${side.says}`}>{said(side.says)}</bdi>
                  {side.evidence.map((told, place) => <p key={place} class="said"><Words report={told.report} quote={told.quote} start={told.start} length={told.length} /></p>)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
