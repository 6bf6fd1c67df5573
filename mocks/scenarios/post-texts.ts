import { hash } from './external-ids.ts';

const TEXTS: readonly string[] = [
  'Doors open at ten on Saturday. First fifty visitors get a tote bag.',
  'Meet Ola, who has tuned every machine on our line since 2011.',
  'Nowa kolekcja już w sklepach. Która barwa jest wasza?',
  'Five small repairs that make a winter coat last another year.',
  'We are hiring: two people for the workshop in Gdynia, one for the studio in Kraków.',
  'Behind the scenes of last week’s shoot. No, the dog is not for sale.',
  'Dziękujemy za 10 000 obserwujących! Konkurs startuje w piątek.',
  'How we cut packaging by a third, in four pictures.',
  'Your questions about delivery, answered in ninety seconds.',
  'Autumn menu is here: pear, walnut and a lot of cinnamon.',
  'Przypominamy: w czwartek czynne do 20.00.',
  'A customer sent us this photo from the top of Rysy. Thank you, Wojtek!',
  'Live on Wednesday at 18:00: choosing your first touring bike.',
  'The quarterly report is out. Three charts worth your coffee break.',
  'What our apprentices learned this summer, in their own words.',
  'Słońce wróciło, leżaki też. Do zobaczenia na tarasie.',
  'Price list for next season, with what changed and why.',
  'Save the date: open day on 5 December, with tours every hour.',
  'From sketch to shelf: how the Lipa chair was made.',
  'Last chance to vote for the colour of the year.',
  'Wymieniliśmy oświetlenie w całej hali. Rachunek spadł o 38%.',
  'Three recipes that need one pan and twenty minutes.',
  'Winners of the photo contest: gallery in the first comment.',
  'We answered 1,204 messages last month. These came up most.',
  'New opening hours during the holidays. Details in the link.',
  'Zapraszamy na warsztaty: zostały cztery miejsca.',
  'A short history of our logo, and the one we never used.',
];

/** The text of post number `ordinal` of an account: always the same for the same slug and number. */
export const textFor = (slug: string, ordinal: number): string =>
  TEXTS[(hash(slug) + ordinal * 5) % TEXTS.length] ?? '';
