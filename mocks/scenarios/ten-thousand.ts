import { type AccountRecords, replay } from './account-records.ts';
import { type AccountScript, accountScript, connect, disconnect, postsDue } from './account-script.ts';
import { cloneAccountAs } from './clone-account.ts';

const BRANDS = [
  'Acme, Amber Coast, Baltic Bikes, Blue Kettle, Brightwater, Cedar & Pine, Cukiernia Malina, Dębowy Dom',
  'Eastgate, Fern & Moss, Galeria Światło, Harbour Lane, Iskra, Juniper, Kawiarnia Pod Lipą, Little Fox, Młyn',
  'Northfield, Orchard, Piekarnia Ziarno, Quarry, Redwood, Słodownia, Tideline, Zielony Ogród',
].flatMap((line) => line.split(', '));

const TOWNS = [
  'Białystok, Bristol, Bydgoszcz, Cardiff, Chorzów, Cork, Derby, Dublin, Elbląg, Exeter, Gdańsk, Gdynia',
  'Glasgow, Gliwice, Hull, Kalisz, Katowice, Kielce, Kraków, Leeds, Legnica, Leicester, Lublin, Łódź, Newport',
  'Norwich, Olsztyn, Opole, Oxford, Płock, Poznań, Rzeszów, Sheffield, Sopot, Swansea, Szczecin, Toruń',
  'Warszawa, Wrocław, York',
].flatMap((line) => line.split(', '));

/** The accounts that are copied again and again, each with two posts. They have no names, because each copy gets one of its own. */
const HEALTHY: readonly AccountScript[] = [
  accountScript('a', 'facebook', ['', ''], [connect(-40, 'marek'), postsDue('ada', -12), postsDue('marek', 5)]),
  accountScript('b', 'instagram', ['', ''], [connect(-52, 'ada'), postsDue('lena', -30), postsDue('ada', 9)]),
  accountScript('c', 'linkedin', ['', ''], [connect(-200, 'marek'), postsDue('marek', -88, 14)]),
  accountScript('d', 'x', ['', ''], [connect(-63, 'ada'), postsDue('ada', -17), postsDue('priya', 3)]),
  accountScript('e', 'youtube', ['', ''], [connect(-310, 'marek'), postsDue('marek', -45), postsDue('lena', 21)]),
  accountScript('f', 'facebook', ['', ''], [connect(-11, 'lena'), postsDue('lena', -6, 12)]),
  accountScript('g', 'instagram', ['', ''], [connect(-25, 'marek'), postsDue('marek', -20), postsDue('tomasz', 7)]),
];

/** Accounts that are copied in place of a healthy one, by their position in each hundred copies. */
const UNUSUAL: Record<number, AccountScript> = {
  7: accountScript('h', 'facebook', ['', ''], [connect(-86, 'marek'), postsDue('ada', -41, 6)]),
  31: accountScript('i', 'x', ['', ''], [connect(-120, 'ada'), postsDue('ada', -85), postsDue('marek', 11)]),
  43: accountScript('j', 'facebook', ['', ''], [connect(-109, 'marek'), postsDue('marek', -60), postsDue('lena', 4)]),
  58: accountScript('k', 'x', ['', ''], [connect(-135, 'ada'), postsDue('ada', -122, 2)]),
  77: accountScript(
    'l',
    'linkedin',
    ['', ''],
    [connect(-90, 'julia'), postsDue('julia', -70), postsDue('ada', 8), disconnect(-33, 'ada')],
  ),
  91: accountScript('m', 'instagram', ['', ''], [connect(-190, 'marek'), postsDue('marek', -150, -95)]),
};

/** 10,000 accounts with 20,000 posts. Of each hundred accounts, two are expiring, three disconnected and listed, one hidden. */
export const tenThousand = (): AccountRecords[] => copies(10_000, UNUSUAL);

/** Connected accounts that need no attention, each with two posts. */
export const healthyCopies = (count: number): AccountRecords[] => copies(count, {});

/** Copies of the healthy accounts, and of an unusual one at its position in each hundred. */
function copies(count: number, unusualByPosition: Record<number, AccountScript>): AccountRecords[] {
  const healthy = HEALTHY.map((each) => replay(each));
  const unusual = new Map(
    Object.entries(unusualByPosition).map(([position, each]) => [Number(position), replay(each)]),
  );
  return Array.from({ length: count }, (_, index) => {
    const records = unusual.get(index % 100) ?? pick(healthy, index);
    const brand = pick(BRANDS, index);
    const town = pick(TOWNS, Math.floor(index / BRANDS.length));
    const round = Math.floor(index / (BRANDS.length * TOWNS.length)) + 1;
    const handle = `${lettersOf(brand)}.${lettersOf(town)}.${round}`;
    return cloneAccountAs(records, String(index).padStart(4, '0'), `${brand} ${town} ${round}`, handle);
  });
}

function pick<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new RangeError('There is nothing to pick from');
  return found;
}

/** The letters of a text, without accents. */
const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '');
