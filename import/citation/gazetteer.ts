// Places where books are published, as a hint where a line leaves out its punctuation. A place that is not here is read too,
// where the punctuation shows it.

const CITIES = `Aberdeen, Albany, Alexandria, Allahabad, Amherst, Amsterdam, Ankara, Ann Arbor, Antwerp, Athens, Atlanta, Auckland,
Austin, Baltimore, Bangalore, Barcelona, Basel, Basle, Baton Rouge, Beijing, Beirut, Belfast, Belgrade, Bergen, Berkeley, Berlin,
Bern, Berne, Birmingham, Bloomington, Bogotá, Bologna, Bombay, Bonn, Boston, Boulder, Bratislava, Brighton, Brisbane, Bristol,
Brooklyn, Brussels, Bucharest, Budapest, Buenos Aires, Buffalo, Cairo, Calcutta, Cambridge, Canberra, Cape Town, Caracas, Cardiff,
Carbondale, Chapel Hill, Charlottesville, Chicago, Chichester, Cincinnati, Cleveland, Cologne, Columbia, Columbus, Copenhagen, Cork, Dallas,
Delhi, Denver, Detroit, Dordrecht, Dublin, Durham, Düsseldorf, Edinburgh, Edmonton, Englewood Cliffs, Evanston, Exeter,
Florence, Frankfurt, Frankfurt am Main, Garden City, Geneva, Genoa, Glasgow, Gloucester, Göttingen, Graz, Greenwich,
Hague, The Hague, Halifax, Hamburg, Hannover, Hanover, Harmondsworth, Hartford, Havana, Heidelberg, Helsinki, Hillsdale, Hoboken, Hong Kong,
Honolulu, Houston, Hull, Indianapolis, Istanbul, Ithaca, Jena, Jerusalem, Johannesburg, Kansas City, Kiel, Kiev, Kyiv, Kingston,
Kyoto, Lahore, Lanham, Lausanne, Lawrence, Leeds, Leicester, Leiden, Leipzig, Leningrad, Lexington, Lima, Lincoln, Lisbon,
Liverpool, Ljubljana, London, Los Angeles, Louisville, Louvain, Lund, Lyon, Madison, Madras, Madrid, Mahwah, Malden, Manchester,
Manila, Mannheim, Marburg, Melbourne, Mexico City, Miami, Milan, Milwaukee, Minneapolis, Minsk, Montreal, Montréal, Moscow, Mumbai, Munich,
München, Münster, Nairobi, Naples, Nashville, New Brunswick, New Delhi, New Haven, New Orleans, New York, New York City,
Newark, Newcastle, Norman, Norwich, Nottingham, Nuremberg, Oakland, Oslo, Ottawa, Oxford, Padua, Palo Alto, Paris,
Peking, Philadelphia, Pittsburgh, Portland, Prague, Princeton, Providence, Quebec, Reading, Rennes, Riga, Rio de Janeiro, Rochester,
Roma, Rome, Rotterdam, Saint Louis, Saint Paul, St. Louis, St. Paul, St. Petersburg, Salt Lake City, Salzburg, San Diego, San Francisco, Santa Barbara,
Santiago, São Paulo, Sarajevo, Seattle, Seoul, Shanghai, Sheffield, Singapore, Sofia, Stanford, Stockholm, Strasbourg,
Stuttgart, Sydney, Syracuse, Tallinn, Tampa, Tbilisi, Tehran, Tel Aviv, Thousand Oaks, Tokyo, Toronto, Toulouse, Tübingen, Turin, Uppsala,
Urbana, Utrecht, Vancouver, Venice, Vienna, Wien, Vilnius, Warsaw, Washington, Weimar, Wellington, Westport, Wiesbaden, Winnipeg,
Zagreb, Zurich, Zürich, York, Pittsburg, Petrograd, Kharkov, Mexico, Aldershot, Abingdon, Basingstoke, Houndmills, Cheltenham,
Northampton, Farnham, Armonk, Totowa, Norwell, Newbury Park, Beverly Hills, Bethesda, Boca Raton, Berkeley Heights, Upper Saddle River`

const REGIONS = `Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho,
Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri,
Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon,
Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin,
Wyoming, New York, Washington, Ala, Ariz, Ark, Calif, Cal, Colo, Conn, Del, Fla, Ga, Ill, Ind, Kan, Kans, Ky, La, Mass, Md, Me, Mich, Minn, Miss, Mo,
Mont, Neb, Nebr, Nev, Okla, Ont, Ore, Oreg, Pa, Penn, Tenn, Tex, Va, Vt, Wash, Wis, Wisc, Wyo, AL, AZ, AR, CA, CO, CT, DE, DC, D.C., FL, GA,
IL, IN, IA, KS, KY, LA, ME, MD, MA, MI, MN, MS, MO, MT, NE, NV, NH, NJ, NM, NY, NC, ND, OH, OK, OR, PA, RI, SC, SD, TN, TX, UT,
VT, VA, WA, WV, WI, WY, Ontario, Manitoba, Alberta, British Columbia, Nova Scotia, Middlesex, Surrey, Sussex, Essex, Kent, Middx, Bucks, Herts, Berks, Oxon,
Argentina, Australia, Austria, Belgium, Brazil, Bulgaria, Canada, Chile, China, Cuba, Czechoslovakia, Denmark, England, Estonia, Finland, France,
Germany, Greece, Holland, Hungary, Iceland, India, Ireland, Israel, Italy, Japan, Latvia, Lithuania, Netherlands, The Netherlands, New Zealand,
Norway, Pakistan, Poland, Portugal, Romania, Russia, Scotland, Serbia, South Africa, Spain, Sweden, Switzerland, Turkey, Ukraine, Wales,
UK, U.K., USA, U.S.A., USSR, U.S.S.R., Great Britain, United States, United Kingdom, GDR, DDR, BRD`

const squash = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.includes('.') || /\s/.test(lower) ? lower.replace(/[.\s]/g, '') : lower
}
const setOf = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(',').map((name) => squash(name.trim()))))

const regions = setOf(REGIONS)
const places = setOf(CITIES, REGIONS)

const firstWords = new Set(
  [CITIES, REGIONS].flatMap((list) => list.split(',').map((name) => squash(name.trim().split(' ')[0] ?? ''))),
)

/** Most words open no place at all: that is seen without looking further. Initials ("N. Y.") are let through. */
const mayOpen = (text: string): boolean => {
  const space = text.indexOf(' ')
  const first = space < 0 ? text : text.slice(0, space)
  return (first.length === 2 && first.endsWith('.')) || firstWords.has(squash(first))
}

/** Whether the words name a state, a province or a country, in full or shortened ("Mass.", "N. Y."). */
export const isRegion = (text: string): boolean => /^\p{Lu}/u.test(text) && regions.has(squash(text))

/** Whether the words name a known place. Two-letter and shortened names count in capitals only. */
export const isKnownPlace = (text: string): boolean => {
  if (text.length > 40 || !/^\p{Lu}/u.test(text) || !mayOpen(text)) return false
  return places.has(squash(text))
}

/** Whether the words are known places set side by side without a mark ("New York Toronto"). At most six words are looked at. */
export const isRunOfPlaces = (text: string): boolean => {
  if (!mayOpen(text)) return false
  const words = text.split(' ')
  if (words.length > 6) return false
  let at = 0
  while (at < words.length) {
    const size = [3, 2, 1].find((n) => at + n <= words.length && isKnownPlace(words.slice(at, at + n).join(' ')))
    if (size === undefined) return false
    at += size
  }
  return true
}
