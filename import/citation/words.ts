// Small word lists of the genre: particles of names, words of bodies and of publishers, periodicals, roles.

/** Lower-case words that stand inside a family name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "von van der den de du la le las los da das di del della delle dos do ten ter af al el bin ibn zu zur zum y e d’ d' st. st vom Ó".split(
    ' ',
  ),
)

/** Words by which a body, not a person, is known as an author. */
export const BODY_WORD =
  /\b(?:Academy|Agency|Archives?|Army|Assembly|Association|Associates|Authority|Board|Bureau|Cabinet|Center|Centre|Church|Club|Coalition|Collective|College|Commission|Committee|Company|Conference|Confederation|Congress|Corporation|Council|Court|Delegation|Department|Directorate|Division|Editors|Federation|Forum|Foundation|Front|Fund|Government|Group|House|Institute|Institution|International|Laboratory|League|Library|Ministry|Mission|Movement|Museum|Nations|Network|Office|Organi[sz]ation|Parliament|Party|Press|Project|Secretariat|Senate|Service|Society|Staff|Team|Tribunal|Trust|Union|Unit|University|Workshop)\b/u

/** Words that stand in the names of publishers. */
export const PUBLISHER_WORD =
  /(?:\b(?:Press|Publish(?:ers?|ing)|Publications?|Pub|Publ|Books?|Verlag|House|Inc|Ltd|Limited|Co|Company|Corporation|Sons|Bros|Brothers|University|Univ|Editions?|Éditions|Éditeur|Presses|Editorial|Ediciones|Editori|Editore|Edizioni|Wydawnictwo|Izdatelstvo|GmbH|Routledge|Penguin|Elsevier|Springer|Springer-Verlag|Wiley|Blackwell|SAGE|McGraw-Hill|Pearson|Palgrave|Kluwer|Gallimard|Suhrkamp)\b)/u

/** Words that stand in the names of newspapers. */
export const NEWSPAPER_WORD =
  /\b(?:Times|Post|Herald|Tribune|Guardian|Gazette|Daily|Telegraph|Chronicle|Observer|Globe|Courier|Examiner|Mercury|Sun|Star|Dispatch|Monde|Zeitung|Figaro|Humanité|Argus|Echo|Advertiser|Evening|Morning|News|Inquirer|Mail|Mirror|Standard|Independent|Worker)\b/u

/** Words that stand in the names of magazines and journals. */
export const PERIODICAL_WORD =
  /\b(?:Journal|Review|Magazine|Quarterly|Monthly|Weekly|Annals|Proceedings|Transactions|Bulletin|Letters|Revue|Zeitschrift|Archiv|Rivista|Revista|Newsletter|Studies|Acta|Yearbook|Fortnightly|Digest|Record)\b/u

/** Words after which a place name belongs to the title, not to the imprint. */
export const LEANS_ON_NEXT: ReadonlySet<string> = new Set(
  'in of to from at the and & for on by with near through around over under between before after about into across toward towards against a an or de du la le von der die das im über new north south east west great old upper lower greater'.split(
    ' ',
  ),
)

/** Given names so common that they show which of two capitalised words is a name. */
const GIVEN = `Adam Alan Albert Alexander Alexandra Alfred Alice Andrea Andrew Anna Anne Anthony Antonio Arthur Barbara Benjamin Bernard
Brian Bruce Carl Carlos Carol Caroline Catherine Charles Christian Christine Christopher Claire Claude Daniel David Deborah Dennis Diana
Donald Dorothy Douglas Edgar Edmund Edward Eleanor Elizabeth Ellen Emily Emma Eric Ernest Eugene Eva Evelyn Florence Frances Francis Frank
Franz Fred Frederick Friedrich Gabriel Geoffrey George Gerald Gerard Gilbert Giovanni Grace Graham Gregory Gustav Hannah Hans Harold Harry
Heinrich Helen Henri Henry Herbert Herman Hermann Hilda Howard Hugh Ian Irene Isaac Ivan Jack Jacob Jacques James Jane Janet Jean Jennifer
Jeremy Jessica Joan Johann Johannes John Jonathan José Joseph Joshua Juan Judith Julia Julian Karen Karl Katherine Keith Kenneth Kevin
Laura Lawrence Leo Leon Leonard Leslie Lewis Linda Louis Louise Lucy Luis Luke Margaret Maria Marie Mark Martha Martin Mary Matthew
Maurice Max Michael Michel Miguel Mikhail Nancy Nathan Nicholas Nicolas Nikolai Norman Oliver Oscar Otto Pamela Patricia Patrick Paul
Pedro Peter Philip Pierre Rachel Ralph Raymond Rebecca Richard Robert Robin Roger Roland Ronald Rosa Rose Roy Rudolf Rudolph Russell Ruth
Samuel Sarah Sergei Sharon Sidney Simon Sophia Stanley Stephen Steven Stuart Susan Sylvia Theodore Thomas Timothy Victor Vincent Virginia
Vladimir Walter Warren Wilhelm William Wolfgang`
export const GIVEN_NAMES: ReadonlySet<string> = new Set(GIVEN.split(/\s+/))
