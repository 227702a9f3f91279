// One numbered change of the schema.
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}
