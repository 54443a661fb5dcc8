import { useEffect } from "preact/hooks";
import { ruleName } from "../language/rules";
import { t } from "../language/words";
import { here } from "../shell/address";
import { NameLink } from "../shell/parts";
import { say } from "../shell/say";
import { layerWord, type Finding } from "./findings";

/** What the words pointed at were read as, and by which rule; of several readings each. */
export function Pointed({ at, findings, text }: { at: { start: number; length: number } | null; findings: readonly Finding[]; text: string }) {
  const end = at ? at.start + at.length : 0;
  const meant = at ? findings.filter(finding => finding.start < end && finding.start + finding.length > at.start) : [];
  const spoken = meant.map(finding => `${t(layerWord[finding.layer])}: ${finding.says}`).join(t("comma"));
  useEffect(() => {
    if (spoken) say(spoken);
  }, [spoken]);
  if (!at) return <p class="help">{t("pointedHelp")}</p>;
  const words = text.slice(at.start, end);
  return (
    <section class="pointed">
      <h2>{t("pointedAt")}</h2>
      <p><bdi lang="ar" dir="auto">«{words.length > mostShown ? `${words.slice(0, mostShown)}…` : words}»</bdi></p>
      {meant.length === 0 && <p class="help">{t("nothingPointed")}</p>}
      <ul class="plain-list">
        {meant.map(finding => (
          <li key={`${finding.layer}${finding.start}${finding.says}`}>
            <span class={`m-${finding.layer} kind`}>{t(layerWord[finding.layer])}</span>{" "}
            {finding.href ? <NameLink kind={finding.href[0]} id={finding.href[1]} /> : <bdi>{finding.says}</bdi>}
            <small class="rules" title={finding.rule}>{t("rule")}: {ruleName(finding.rule)}</small>
          </li>
        ))}
      </ul>
      <p><a href={here(query => query.delete("at"))}>{t("remove")} <span class="unseen">{t("pointedAt")}</span></a></p>
    </section>
  );
}

const mostShown = 160;
