import type { Lexicon } from '../schema.ts';

export const lt: Lexicon = {
  login:
    'prisijungti|prisijungimas|prisijunkite|prisijunk|jungtis|jau turite paskyrą|turite paskyrą|jau esate klientas|esate registruotas',
  signup:
    'registruotis|registracija|užsiregistruoti|užsiregistruokite|registruokis|sukurti paskyrą|susikurti paskyrą|nauja paskyra|neturite paskyros|naujas vartotojas|naujas klientas',
  reset:
    'pamiršote slaptažodį|pamiršau slaptažodį|pamiršai slaptažodį|pamirštas slaptažodis|priminti slaptažodį|slaptažodžio priminimas|atkurti slaptažodį|slaptažodžio atkūrimas|nepavyksta prisijungti',
  change: 'keisti slaptažodį|pakeisti slaptažodį|slaptažodžio keitimas|nustatyti slaptažodį',
  next: 'toliau|tęsti|siųsti|patvirtinti|kitas|pateikti',
  logout: 'atsijungti|atsijungimas|išsiregistruoti',
  account: 'mano paskyra|mano profilis|paskyros nustatymai|prisijungęs kaip|prisijungta kaip|mano užsakymai|nustatymai',
  search: 'ieškoti|paieška|ieškokite',
  newsletter: 'naujienlaiškis|naujienlaiškį|prenumeruoti|prenumeruokite|prenumerata',
  show: 'rodyti|slėpti|rodyti slaptažodį',
  cancel: 'atšaukti|uždaryti|atgal|grįžti|pagalba',
  password: 'slaptažodis|slaptažodį|jūsų slaptažodis',
  newPassword:
    'naujas slaptažodis|pakartokite slaptažodį|pakartoti slaptažodį|patvirtinkite slaptažodį|ne mažiau … simbol*|bent … simbol*',
  username:
    'naudotojo vardas|vartotojo vardas|vartotojas|naudotojas|prisijungimo vardas|kliento numeris|asmens kodas|slapyvardis',
  email: 'el. paštas|el. pašto adresas|el. pašto|elektroninis paštas',
  phone: 'telefonas|telefono numeris|mobilusis telefonas|tel. nr',
  code: 'kodas|patvirtinimo kodas|saugos kodas|vienkartinis kodas|vienkartinis slaptažodis|sms kodas|kodą',
  remember: 'prisiminti mane|prisiminti|įsiminti|likti prisijungus|atsiminti mane|atsiminti|neatsijungti',
  personal: 'vardas|pavardė|vardas pavardė|miestas|pašto kodas|šalis|gimimo data|adresas|nuolaidos kodas',
  terms: 'sutinku su|taisyklėmis|privatumo politika|sąlygomis',
  wrong:
    'neteisingas slaptažodis|neteisingas vartotojo|neteising*|netinkam*|blogas slaptažodis|neatitinka|prisijungti nepavyko|prisijungimas nepavyko|nepavyko|nerastas|neegzistuoja|bandykite dar kartą|bandykite iš naujo',
  wrongCode: 'neteisingas kodas|netinkamas kodas|kodas … neteisingas|kodas … nebegalioja',
  locked: 'paskyra … užblokuota|paskyra … užrakinta|užblokuota|užblokuotas',
  throttled: 'per daug bandymų|per daug nesėkmingų|bandykite vėliau|pabandykite vėliau|bandykite dar kartą po',
  cookies: 'slapukai|slapukus|slapukų',
  accept: 'sutinku|priimti|priimti visus|sutinku su visais|leisti visus|supratau',
  reject: 'atmesti|atmesti visus|nesutinku|tik būtini|tik būtinus|tik būtinieji',
  sent: 'išsiuntėme|nusiuntėme|išsiųstas|išsiųsta',
  otherWay: 'kitu būdu|kitas būdas|kitas metodas|naudoti slaptažodį|kitos parinktys',
  notNow: 'ne dabar|praleisti|vėliau|ne, ačiū',
  with: 'naudojant|prisijungti su|su google|su facebook',
};
