import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import { useMemo, useState } from "preact/hooks";
import { inLanguage } from "../api/names";
import type { Network as Together, NetworkNode } from "../api/types";
import { count } from "../language/words";
import { to } from "../shell/address";

type Node = NetworkNode & SimulationNodeDatum;
type Link = SimulationLinkDatum<Node> & { weight: number };

const width = 640, height = 620;
const strongest = 3; // lines kept for each party: its firmest companions, or the graph is a ball of wool

function layOut(network: Together): { nodes: Node[]; links: Link[] } {
  const nodes: Node[] = network.nodes.map(node => ({ ...node }));
  const kept = new Set<(typeof network.edges)[number]>();
  for (const node of nodes) {
    const own = network.edges.filter(edge => edge.source === node.id || edge.target === node.id).sort((a, b) => b.weight - a.weight);
    for (const edge of own.slice(0, strongest)) kept.add(edge);
  }
  const links: Link[] = [...kept].map(({ source, target, weight }) => ({ source, target, weight }));
  const most = Math.max(1, ...links.map(link => link.weight));
  // It starts from fixed places and takes fixed steps, so that a graph is the same each time it is shown.
  forceSimulation(nodes)
    .force("link", forceLink<Node, Link>(links).id(node => node.id).distance(link => 150 - 60 * (link.weight / most)))
    .force("charge", forceManyBody().strength(-700))
    .force("x", forceX(width / 2).strength(0.1))
    .force("y", forceY(height / 2).strength(0.12))
    .force("collide", forceCollide(40))
    .stop()
    .tick(300);
  spread(nodes, "x", 70, width - 70);
  spread(nodes, "y", 24, height - 44);
  return { nodes, links };
}

// The drawing fills its frame, whatever the forces came to.
function spread(nodes: readonly Node[], axis: "x" | "y", from: number, to: number): void {
  const least = Math.min(...nodes.map(node => node[axis]!));
  const most = Math.max(...nodes.map(node => node[axis]!));
  for (const node of nodes) node[axis] = most > least ? from + ((node[axis]! - least) / (most - least)) * (to - from) : (from + to) / 2;
}

export function DrawnNetwork({ network }: { network: Together }) {
  const { nodes, links } = useMemo(() => layOut(network), [network]);
  const [at, setAt] = useState<string | null>(null);
  const near = new Set(links.flatMap(({ source, target }) => { const ends = [(source as Node).id, (target as Node).id]; return at !== null && ends.includes(at) ? ends : []; }));
  const most = Math.max(1, ...links.map(link => link.weight));
  const largest = Math.max(1, ...nodes.map(node => node.reports));
  return (
    <svg class={at === null ? "network" : "network asked"} onPointerLeave={() => setAt(null)} viewBox={`0 0 ${width} ${height}`}>
      {links.map((link, index) => {
        const [a, b] = [link.source as Node, link.target as Node];
        return <line key={index} class={at !== null && (a.id === at || b.id === at) ? "near" : undefined} x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke-width={0.6 + 4 * (link.weight / most)} />;
      })}
      {nodes.map(node => (
        <a key={node.id} class={near.has(node.id) || node.id === at ? "near" : undefined} onPointerEnter={() => setAt(node.id)} onFocus={() => setAt(node.id)} onBlur={() => setAt(null)} href={to(`/parties/${node.id}`)} aria-label={`${inLanguage(node.name)}: ${count("reports", node.reports)}`}>
          <circle class={`side-${node.side ?? "none"}`} cx={node.x} cy={node.y} r={5 + 11 * Math.sqrt(node.reports / largest)} />
          <text text-anchor="middle">{inTwoLines(inLanguage(node.name)).map((line, index) => <tspan key={index} x={node.x} y={node.y! + 24 + 4 * Math.sqrt(node.reports / largest) + 14 * index}>{line}</tspan>)}</text>
        </a>
      ))}
    </svg>
  );
}

// A long name breaks at the space nearest to its middle.
function inTwoLines(name: string): string[] {
  if (name.length <= 20) return [name];
  const middle = name.length / 2;
  const spaces = [...name.matchAll(/ /g)].map(match => match.index);
  const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [name] : [name.slice(0, at + 1), name.slice(at + 1)];
}
