// Checks the description of the API as a client generator would read it: the build has written it to src/contract.
import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'

const file = 'src/contract/api.json'
const rules = {
  // What asks for nothing cannot be asked wrongly: health, the web client's configuration.
  'operation-4xx-response': 'off',
  'operation-operationId': 'error',
  'operation-operationId-unique': 'error',
  'operation-summary': 'error',
  'operation-description': 'off',
  'tag-description': 'error',
  'no-unused-components': 'error',
  'no-invalid-media-type-examples': 'error',
  'no-invalid-schema-examples': 'error',
  'parameter-description': 'error',
  'no-ambiguous-paths': 'error',
}
/** Anything at all, by what it is. */
const unknown = new Set(['Problem.current'])
const source = readFileSync(file, 'utf8')
const found = await lintFromString({ source, absoluteRef: file, config: await createConfig({ extends: ['recommended'], rules }) })
const faults = [...found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`), ...undescribed(JSON.parse(source))]
for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)

/** A property says what it is, or what it is made of does; none is without a type. */
function undescribed({ components: { schemas } }) {
  const said = (schema) => schema.description ?? (schema.$ref ? said(schemas[schema.$ref.split('/').at(-1)]) : schema.oneOf?.map(said).find(Boolean))
  const typed = (schema) => schema.type ?? schema.$ref ?? schema.oneOf
  return Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
    Object.entries(properties).flatMap(([field, schema]) => [
      ...(said(schema) ? [] : [`property-description: ${name}.${field} says nothing: a docstring, or a line in CommonWords.cs`]),
      ...(typed(schema) || unknown.has(`${name}.${field}`) ? [] : [`property-type: ${name}.${field} has no type`]),
    ]),
  )
}
