import { valueMeaning, valueName } from "../api/names";
import type { Contradiction } from "../api/types";
import { t } from "../language/words";
import { NameLink, Words } from "../shell/parts";

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
                  <NameLink kind="party" id={side.party} />: <bdi class={`stance ${side.says}`}>{valueName("stance", side.says)}</bdi>
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
