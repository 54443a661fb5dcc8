// Takes the shapes of answers out of a running archive's OpenAPI document: npm run document -- http://127.0.0.1:8080
import { writeFileSync } from "node:fs";

const kept = ["$ref", "type", "enum", "items", "properties", "required", "anyOf", "additionalProperties"];

function shape(schema) {
  if (typeof schema !== "object" || schema === null) return schema;
  const result = {};
  for (const key of kept) {
    if (!(key in schema)) continue;
    const value = schema[key];
    if (key === "properties") result[key] = Object.fromEntries(Object.entries(value).map(([name, property]) => [name, shape(property)]));
    else if (key === "anyOf") result[key] = value.map(shape);
    else result[key] = typeof value === "object" && !Array.isArray(value) ? shape(value) : value;
  }
  return result;
}

const address = process.argv[2] ?? "http://127.0.0.1:8080";
const document = await (await fetch(`${address}/swagger/v1/swagger.json`)).json();
const schemas = Object.fromEntries(Object.entries(document.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, schema]) => [name, shape(schema)]));
writeFileSync(new URL("../schemas.json", import.meta.url), JSON.stringify(schemas, null, 1) + "\n");
