// Writes src/api/types.ts from schemas.json, the shapes of the answers of the HTTP interface.
import { readFileSync, writeFileSync } from "node:fs";

const schemas = JSON.parse(readFileSync(new URL("../schemas.json", import.meta.url), "utf8"));
const basic = { string: "string", integer: "number", number: "number", boolean: "boolean", null: "null" };

function typeOf(schema) {
  if (schema.$ref) return schema.$ref.split("/").pop();
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(" | ");
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  if (Array.isArray(schema.type)) return schema.type.map(type => typeOf({ ...schema, type })).join(" | ");
  if (schema.type === "array") return `readonly (${typeOf(schema.items ?? {})})[]`;
  if (schema.type === "object" && !schema.properties) return `Readonly<Record<string, ${schema.additionalProperties ? typeOf(schema.additionalProperties) : "unknown"}>>`;
  if (schema.properties) return object(schema);
  return basic[schema.type] ?? "unknown";
}

function object(schema) {
  const required = new Set(schema.required ?? []);
  const lines = Object.entries(schema.properties).map(([name, property]) =>
    `  readonly ${/^\w+$/.test(name) ? name : JSON.stringify(name)}${required.has(name) ? "" : "?"}: ${typeOf(property)};`);
  return `{\n${lines.join("\n")}\n}`;
}

const types = Object.entries(schemas).map(([name, schema]) => `export type ${name} = ${typeOf(schema)};`);
writeFileSync(
  new URL("../src/api/types.ts", import.meta.url),
  `// Written by scripts/types.mjs from schemas.json: what the HTTP interface answers.\n\n${types.join("\n\n")}\n`);
