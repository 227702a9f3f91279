// The routes that ask how well claims are backed: measures, chains, strikes, lists and pictures of many claims at once.
import { z } from 'zod'
import { chainSchema } from './chain.ts'
import { claimRelationsSchema } from './claim-relations.ts'
import { idParam } from './common.ts'
import { claimMeasuresSchema } from './measures.ts'
import {
  compareQuery,
  compareSchema,
  matrixQuery,
  matrixSchema,
  relationsQuery,
  relationsSchema,
  timelineSchema,
} from './picture.ts'
import {
  listQuery,
  listSchema,
  lossesQuery,
  lossesSchema,
  strikesQuery,
  whatIfPartQuery,
  whatIfPartSchema,
  whatIfSchema,
} from './what-if.ts'
import { workingSchema } from './working.ts'

const id = z.object({ id: idParam })

export const JUDGING_ROUTES = {
  claimMeasures: {
    method: 'get',
    path: '/api/claims/:id/measures',
    summary: 'How broad and how independent the ground of a claim is',
    params: id,
    query: strikesQuery,
    response: claimMeasuresSchema,
  },
  chain: {
    method: 'get',
    path: '/api/claims/:id/chain',
    summary: 'A claim, what is said for and against it, and what that rests on, to the end',
    params: id,
    query: strikesQuery,
    response: chainSchema,
  },
  claimRelations: {
    method: 'get',
    path: '/api/claims/:id/relations',
    summary: 'A claim among the others: stances between them, and claims that share its works',
    params: id,
    query: strikesQuery,
    response: claimRelationsSchema,
  },
  whatIf: {
    method: 'get',
    path: '/api/what-if',
    summary: 'Which claims fall without some of the sources',
    query: strikesQuery,
    response: whatIfSchema,
  },
  whatIfPart: {
    method: 'get',
    path: '/api/what-if/list',
    summary: 'The list behind a figure of what-if',
    query: whatIfPartQuery,
    response: whatIfPartSchema,
  },
  losses: {
    method: 'get',
    path: '/api/losses',
    summary: 'The works or people without whom most claims lose all support',
    query: lossesQuery,
    response: lossesSchema,
  },
  list: {
    method: 'get',
    path: '/api/lists',
    summary: 'Lists worth having at hand',
    query: listQuery,
    response: listSchema,
    // On a large graph the words of all quotations are compared.
    longest: 120_000,
  },
  matrix: {
    method: 'get',
    path: '/api/matrix',
    summary: 'Claims against works, people or topics',
    query: matrixQuery,
    response: matrixSchema,
  },
  timeline: {
    method: 'get',
    path: '/api/timeline',
    summary: 'Works by year, and since when each claim has had a source',
    query: strikesQuery,
    response: timelineSchema,
  },
  compare: {
    method: 'get',
    path: '/api/compare',
    summary: 'Two claims, people or works side by side',
    query: compareQuery,
    response: compareSchema,
  },
  relations: {
    method: 'get',
    path: '/api/relations',
    summary: 'Claims that share works, and claims that pull against each other',
    query: relationsQuery,
    response: relationsSchema,
  },
} as const

/** Of a large graph, which a thread of its own judges. */
export const WORKING_ROUTE = {
  working: {
    method: 'get',
    path: '/api/working',
    summary: 'How far the work is that a large graph takes long for',
    response: workingSchema,
  },
} as const
