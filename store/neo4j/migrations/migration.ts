// One numbered change of the schema. Neo4j makes indexes apart from other writing, so every statement must be such that a second
// time changes nothing.
export interface Migration {
  readonly number: number
  readonly name: string
  readonly statements: readonly string[]
}
