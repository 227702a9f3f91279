// What each measure answers, how it is worked out and where its formula comes from: the same as in docs/measures.md, in short.
export interface MeasureNote {
  readonly title: string
  /** Its place on the page of measures. */
  readonly section: string
  /** What it answers, and what its values mean. */
  readonly means: string
  readonly how: string
  readonly source?: string
}

export const NOTES = {
  breadth: {
    title: 'Breadth',
    section: 'breadth',
    means:
      'How many quotations, works and people say something on the claim, over which years, and which way they point.',
    how: 'Each is counted once, however often it stands there. Balance is the share of support among support and dispute, from 0 to 1, with Wilson’s 95 % interval: how little so few can tell.',
    source: 'E. B. Wilson, Journal of the American Statistical Association 22, 1927.',
  },
  concentration: {
    title: 'Concentration',
    section: 'concentration',
    means: 'Is it ten sources, or one book quoted ten times? So many equal sources would be as concentrated as these.',
    how: 'The Herfindahl index is the sum of the squared shares of the quotations, from 1/k for k equal shares to 1 for a single source; the effective number is its inverse. A quotation from a work of several makers is divided among them.',
    source: 'M. Laakso and R. Taagepera, Comparative Political Studies 12, 1979.',
  },
  independence: {
    title: 'Independence',
    section: 'independence',
    means:
      'Works that share a maker, a passage or a source say less than as many that nothing ties. So many independent works do these amount to.',
    how: 'Every pair of works that support the claim is tied with a strength from 0 to 1 by named causes: relies on the other or gives the same passage 1, same maker 0.8, a shared source behind both 0.7, cites the other 0.3; several act apart. With the mean strength ρ over all pairs, n works amount to n / (1 + (n − 1)ρ). The strengths are judgements, stated so that they can be disputed.',
    source:
      'L. Kish, Survey Sampling, 1965 (effective sample size). Separate chains: K. Menger, 1927; L. R. Ford and D. R. Fulkerson, 1962.',
  },
  keystones: {
    title: 'Keystones',
    section: 'keystones',
    means: 'Without one of these, alone, nothing supports the claim.',
    how: 'They are the dominators of the graph that leads from the claim over its quotations and works to works that rely on no other. A work stands as long as one of its makers does.',
    source: 'K. D. Cooper, T. J. Harvey and K. Kennedy, 2001.',
  },
  interested: {
    title: 'Interested sources',
    section: 'interested-sources',
    means: 'Statements made or spoken by somebody whom the claim names, and compilers who quote their own works.',
    how: 'The makers and speakers of each statement are compared with the people whom the claim names, and with the makers of the document that takes the stance.',
  },
  testimony: {
    title: 'Testimony',
    section: 'testimony',
    means:
      'Who speaks of their own, who is reported by another, and how many steps it is to a work that relies on no other.',
    how: 'Own words: the speaker made the work. Reported: a named speaker in a work by others. Rests on others: the work relies on another. Where the graph says none of these it is not known, and no share is worked out from it.',
  },
  sameWords: {
    title: 'Same words',
    section: 'same-words',
    means:
      'One passage that stands in several quotations: it is one piece of evidence, whatever number of books it stands in.',
    how: 'Texts are cut into runs of four words; two are one passage when at least 0.6 of the shorter one’s runs stand in the other. Over 300 quotations only those are compared that share a band of a MinHash signature.',
    source: 'A. Z. Broder, 1997.',
  },
  circularity: {
    title: 'Circularity',
    section: 'circularity',
    means: 'Works that cite or rely on each other in a circle, and works that rely on one printed later than they.',
    how: 'Circles are the strongly connected parts of the graph of citations and reliance. A later printing of an older text can be the innocent reason for a late source.',
    source: 'R. E. Tarjan, 1972.',
  },
  amongOthers: {
    title: 'Among other claims',
    section: 'between-claims',
    means:
      'Claims that support, dispute or qualify it, claims that pull against it, and claims that rest on the same works.',
    how: 'Works in common, most first. The share is the corrected covered area of the two claims: works in common divided by the works of either. Strength is the association strength: works in common divided by the product of both numbers of works; 1 is one work each, the same.',
    source:
      'D. Pieper et al., Journal of Clinical Epidemiology 67, 2014; N. J. van Eck and L. Waltman, JASIST 60, 2009.',
  },
} as const satisfies Record<string, MeasureNote>
