import { useState } from "preact/hooks";
import { useAnswer } from "../api/ask";
import { all, inLanguage, nameOf, suggest, valueName, valuesOf, type Named } from "../api/names";
import type { Network as Together } from "../api/types";
import { number } from "../language/format";
import { count, t } from "../language/words";
import { to, useAddress } from "../shell/address";
import { Heading } from "../shell/parts";
import { Choice } from "../search/SearchView";
import { Network } from "./Network";
import { WordsBox } from "../search/WordsBox";

/** Those the reports name, the most reported first; the lexicon's others are found by their names. */
export function PartiesView() {
  const { query } = useAddress();
  const [whole, setWhole] = useState(false);
  const network = useAnswer<Together>("/stats/network?limit=24");
  const words = query.get("q") ?? "";
  const kind = query.get("type");
  const found = (words ? suggest("party", words, 200) : [...all("party")].sort((a, b) => (b.reports ?? 0) - (a.reports ?? 0))).filter(party => !kind || party.kind === kind);
  const named = found.filter(party => (party.reports ?? 0) > 0);
  const others = found.filter(party => (party.reports ?? 0) === 0);
  return (
    <>
      <Heading title={t("parties")}>{t("parties")} <small class="count" role="status">{number(named.length)}</small></Heading>
      <div class="with-side wide-side">
        <div class="middle">
          <div class="tools">
            <WordsBox label={t("parties")} />
            <Choice name="type" label={t("kind")} values={[["", t("all")], ...valuesOf("party-kind").map(value => [value, valueName("party-kind", value)] as const)]} />
          </div>
          <List parties={named} />
          {others.length > 0 && <p><button type="button" class="link" aria-expanded={whole || words !== ""} onClick={() => setWhole(!whole)}>{t("unnamedInReports")} ({number(others.length)})</button></p>}
          {(whole || words !== "") && <List parties={others} />}
        </div>
        <section class="side stays">
          <h2>{t("network")}</h2>
          <p class="help">{t("networkHelp")}</p>
          {network.answer && <Network network={network.answer} />}
          <ul class="chips legend">
            {(["us", "russia", "syria"] as const).map(side => <li key={side}><span class={`dot side-${side}`} aria-hidden="true" /> <bdi>{nameOf("party", side)}</bdi></li>)}
            <li><span class="dot" aria-hidden="true" /> {t("otherSides")}</li>
          </ul>
        </section>
      </div>
    </>
  );
}

function List({ parties }: { parties: readonly Named[] }) {
  return (
    <ul class="parties">
      {parties.map(party => (
        <li key={party.id}>
          <a href={to(`/parties/${party.id}`)}><bdi>{inLanguage(party.name)}</bdi></a>
          <small> {party.kind && valueName("party-kind", party.kind)}{party.side && party.side !== party.id && <> · <bdi>{nameOf("party", party.side)}</bdi></>}{!!party.reports && <> · {count("reports", party.reports)}</>}</small>
        </li>
      ))}
    </ul>
  );
}
