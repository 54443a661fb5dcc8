import { nameOf, valueMeaning, valueName } from "../api/names";
import type { Claim, Matrix as Cells } from "../api/types";
import { t } from "../language/words";
import { NameLink, Words } from "../shell/parts";

// Small screens show the rows one below the other; the roles keep it a table for those who hear it.
/** Sides and questions, the words behind each answer, and who kept silent. */
export function Matrix({ matrix, claims }: { matrix: Cells; claims: ReadonlyMap<string, Claim> }) {
  const cell = (question: string, party: string) => matrix.cells.find(one => one.question === question && one.party === party)?.claims ?? [];
  return (
    <>
      <p class="help">{t("matrixHelp")}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={t("matrix")}>
        <table class="matrix" role="table">
          <thead role="rowgroup">
            <tr role="row"><th role="columnheader" scope="col">{t("question")}</th>{matrix.parties.map(party => <th key={party} role="columnheader" scope="col"><NameLink kind="party" id={party} /></th>)}</tr>
          </thead>
          <tbody role="rowgroup">
            {matrix.questions.map(question => (
              <tr key={question} role="row">
                <th role="rowheader" scope="row" title={valueMeaning("question", question)}>{valueName("question", question)}</th>
                {matrix.parties.map(party => {
                  const ids = cell(question, party);
                  if (ids.length === 0) return <td key={party} role="cell" class="silent" data-side={nameOf("party", party)}>{t("silence")}</td>;
                  return <td key={party} role="cell" data-side={nameOf("party", party)}>{ids.map(id => <Said key={id} claim={claims.get(id)} party={party} />)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Said({ claim, party }: { claim: Claim | undefined; party: string }) {
  if (!claim) return <p class="said">…</p>;
  return (
    <p class="said">
      <span class={`stance ${claim.stance}`} title={valueMeaning("stance", claim.stance)}>{valueName("stance", claim.stance)}</span>{" "}
      {claim.speaker !== party && <NameLink kind="party" id={claim.speaker} />}{" "}
      <Words report={claim.report} quote={claim.quote} start={claim.start} length={claim.length} />
    </p>
  );
}
