import type { Lexicon } from '../schema.ts';

export const eu: Lexicon = {
  login:
    'hasi saioa|saioa hasi|saio-hasiera|saioa hastea|sartu|sarbidea|identifikatu|baduzu kontua|kontua baduzu|dagoeneko kontua',
  signup:
    'eman izena|izena eman|erregistratu|erregistroa|sortu kontua|kontua sortu|kontu berria|ez duzu konturik|ez daukazu konturik|erabiltzaile berria|bazkide egin',
  reset:
    'pasahitza ahaztu|pasahitza ahaztu duzu|pasahitza ahaztu zaizu|ahaztu duzu pasahitza|ahaztutako pasahitza|berreskuratu pasahitza|pasahitza berreskuratu|berrezarri pasahitza',
  change: 'aldatu pasahitza|pasahitza aldatu|ezarri pasahitza',
  next: 'hurrengoa|jarraitu|bidali|berretsi|egiaztatu|aurrera|onartu',
  logout: 'amaitu saioa|saioa amaitu|itxi saioa|saioa itxi|irten|deskonektatu',
  account: 'nire kontua|nire profila|kontuaren ezarpenak|ezarpenak|nire eskaerak',
  search: 'bilatu|bilaketa',
  newsletter: 'buletina|harpidetu|harpidetu buletinera',
  show: 'erakutsi|ezkutatu|erakutsi pasahitza',
  cancel: 'utzi|ezeztatu|itxi|atzera|laguntza',
  password: 'pasahitza|zure pasahitza|gakoa|klabea',
  newPassword: 'pasahitz berria|berretsi pasahitza|errepikatu pasahitza|pasahitza errepikatu|gutxienez … karaktere',
  username: 'erabiltzailea|erabiltzaile izena|erabiltzaile-izena|erabiltzailearen izena|bezero zenbakia',
  email: 'helbide elektronikoa|posta elektronikoa|eposta|e-posta|e-posta helbidea|posta helbidea',
  phone: 'telefonoa|telefono zenbakia|telefono-zenbakia|mugikorra|sakelakoa',
  code: 'kodea|egiaztapen kodea|egiaztapen-kodea|segurtasun kodea|segurtasun-kodea|behin erabiltzeko',
  remember: 'gogora nazazu|gogoratu|gogoratu nazazu|gogoratu nire|mantendu saioa|saioa irekita',
  personal:
    'izena|abizena|abizenak|izen-abizenak|hiria|herria|posta kodea|posta-kodea|jaiotze data|jaiotze-data|helbidea',
  terms:
    'onartzen dut|erabilera baldintzak|erabilera-baldintzak|pribatutasun politika|pribatutasun-politika|irakurri dut',
  wrong:
    'pasahitz okerra|pasahitza okerra|erabiltzaile okerra|okerra da|okerrak dira|ez da zuzena|ez dira zuzenak|ez da baliozkoa|ez dira baliozkoak|ez da existitzen|ez da aurkitu|ez datoz bat|ezin izan da|saiatu berriro|saiatu berriz',
  wrongCode: 'kodea … okerra|kodea … iraungi|kodea ez da',
  locked: 'kontua … blokeatu*|kontua … desgaitu*',
  throttled: 'saiakera gehiegi|saiatu geroago|saiatu berriro geroago',
  cookies: 'cookieak|cookie-ak|baimena',
  accept: 'onartu|onartu guztiak|onartu dena|ados|ulertuta|baimendu guztiak',
  reject:
    'baztertu|baztertu guztiak|ukatu|ukatu guztiak|beharrezkoak soilik|beharrezkoak bakarrik|jarraitu onartu gabe',
  sent: 'bidali dugu|bidali dizugu|bidali da',
  otherWay: 'beste modu|beste modu batera|beste metodo|beste aukera|aukera gehiago|erabili pasahitza',
  notNow: 'orain ez|saltatu|geroago|beranduago|ez, eskerrik asko',
  with: 'google bidez|bidez|erabiliz|kontuarekin',
};
