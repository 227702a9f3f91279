// Pieces of Cypher that many statements share. Only names of the model's own lists ever become part of a statement's text.
import { EDGE_TYPES, MAKER_ROLES, STANCES } from '../../model/kind.ts'

/** The label that every node of the graph has beside its kind: what makes an id unique across kinds, and found by one index. */
export const THING = 'Thing'

/**
 * Finds the thing of an id, by its index whatever the database knows of its own contents: a plan made while it was empty would
 * walk all nodes.
 * @param name of the variable that it is put in
 * @param id how the id is said in the statement
 */
export const found = (name: string, id: string): string =>
  `MATCH (${name}:${THING} {id: ${id}}) USING INDEX SEEK ${name}:${THING}(id)`

/** Finds a thing by where it stands. @param place how the statement says what its element id has behind `$database` */
export const foundAt = (name: string, place: string): string =>
  `MATCH (${name}) WHERE elementId(${name}) = $database + ${place}`

export const MAKERS = MAKER_ROLES.join('|')
export const STANCE_TYPES = STANCES.join('|')

/**
 * Whether something is part of the graph at the state `$now`: it has landed, and has not been taken out.
 * @param names of variables in the statement
 */
export const visible = (...names: readonly string[]): string =>
  names.map((name) => `${name}.since <= $now AND (${name}.until IS NULL OR ${name}.until > $now)`).join(' AND ')

/** One statement for each type of edge, as the branches of a union: an index belongs to one type. */
export const forEachType = (branch: (type: string) => string): string => EDGE_TYPES.map(branch).join(' UNION ALL ')
