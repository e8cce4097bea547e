/** Invented names, places and employers for profiles; none of them stands for a person. */

export const FIRST_NAMES: readonly string[] = [
  'Alma',
  'Benno',
  'Carla',
  'Dario',
  'Elif',
  'Farid',
  'Greta',
  'Hana',
  'Ivo',
  'Jonna',
  'Kaito',
  'Lucía',
  'Milan',
  'Nadia',
  'Oskar',
  'Priya',
  'Quentin',
  'Rosa',
  'Sven',
  'Tariq',
];

export const LAST_NAMES: readonly string[] = [
  'Abernathy',
  'Brandt',
  'Castellan',
  'Dubrovnik',
  'Eklund',
  'Fontane',
  'Grimaldi',
  'Hartwig',
  'Ibsen',
  'Kowal',
  'Lindqvist',
  'Marlowe',
  'Nakagawa',
  'Okafor',
  'Petrescu',
  'Quist',
  'Rautio',
  'Sandoval',
  'Thorne',
  'Yılmaz',
];

export const COUNTRIES: readonly (readonly [code: string, name: string])[] = [
  ['US', 'United States'],
  ['IN', 'India'],
  ['CN', 'China'],
  ['DE', 'Germany'],
  ['BR', 'Brazil'],
  ['JP', 'Japan'],
  ['GB', 'United Kingdom'],
  ['CA', 'Canada'],
  ['NG', 'Nigeria'],
  ['TR', 'Turkey'],
];

export const COMPANIES: readonly string[] = ['Pebble Works', 'Northwind Kites', 'Lantern Labs', 'Harbor & Sons'];

export const SCHOOLS: readonly string[] = ['Tidewater Institute', 'Alder Valley University', 'Polytechnic of Brim'];

export const JOBS: readonly string[] = ['Software Engineer', 'Data Engineer', 'Student', 'Site Reliability Engineer'];

export const SKILLS: readonly string[] = ['algorithms', 'c++', 'databases', 'go', 'graphs', 'python', 'typescript'];
