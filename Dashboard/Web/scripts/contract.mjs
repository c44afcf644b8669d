import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'

const bytes = ts.factory.createTypeReferenceNode('Uint8Array')
const documents = {
  api: { head: 'What the node answers and takes over HTTP.' },
  // Over MessagePack bytes are bytes.
  live: { head: 'What the hubs say and take.', transform: ({ format }) => (format === 'byte' ? bytes : undefined) },
}

/** Writes the contract's types: each schema by its own name. What stays the same keeps its time, so that nothing is built from it again. */
export async function writeContract(from, to) {
  mkdirSync(to, { recursive: true })
  for (const [name, { head, transform }] of Object.entries(documents)) {
    const document = JSON.parse(readFileSync(join(from, `${name}.json`), 'utf8'))
    const types = astToString(
      await openapiTS(document, { rootTypes: true, rootTypesNoSchemaPrefix: true, defaultNonNullable: false, ...(transform ? { transform } : {}) }),
    )
    const text = `/** ${head} Written by the build from the node's own description: change it there. */\n${types}`
    const file = join(to, `${name}.ts`)
    keep(file, text)
    keep(join(to, `${name}.json`), JSON.stringify(document, null, 2))
  }
}

function keep(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}
