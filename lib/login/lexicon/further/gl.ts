import type { Lexicon } from '../schema.ts';

export const gl: Lexicon = {
  login:
    'iniciar sesión|inicia sesión|inicie sesión|inicio de sesión|entrar|acceder|accede|acceso|identifícate|xa tes conta|xa tes unha conta|xa ten conta|xa son cliente',
  signup:
    'rexistrarse|rexístrate|rexístrese|rexistro|crear conta|crear unha conta|crea unha conta|crea a túa conta|nova conta|non tes conta|non tes unha conta|non ten conta|darse de alta',
  reset:
    'esqueciches o contrasinal|esqueceu o contrasinal|esquecín o contrasinal|esquecín o meu contrasinal|contrasinal esquecido|esqueciches|esqueceu|esquecín|recuperar contrasinal|recuperar o contrasinal|restablecer contrasinal|restablecer o contrasinal|problemas para iniciar',
  change: 'cambiar contrasinal|cambiar o contrasinal|modificar contrasinal|gardar contrasinal',
  next: 'seguinte|continuar|enviar|confirmar|verificar|aceptar',
  logout: 'pechar sesión|pechar a sesión|saír|desconectar',
  account: 'a miña conta|o meu perfil|configuración da conta|conectado como|os meus pedidos|preferencias',
  search: 'buscar|procurar|busca',
  newsletter: 'boletín|subscribirse|subscríbete|subscribirse ao boletín',
  show: 'amosar|mostrar|ocultar|amosar contrasinal|mostrar contrasinal',
  cancel: 'cancelar|pechar|volver|atrás|axuda',
  password: 'contrasinal|o teu contrasinal|clave|chave de acceso',
  newPassword:
    'novo contrasinal|confirmar contrasinal|confirmar o contrasinal|confirme o contrasinal|confirma o contrasinal|repetir contrasinal|repetir o contrasinal|repita o contrasinal|polo menos … caracteres|mínimo … caracteres',
  username: 'usuario|nome de usuario|nome de usuaria|nome de usuario/a|número de cliente|código de usuario|dni|alcume',
  email: 'correo|correo electrónico|enderezo electrónico|enderezo de correo|enderezo de correo electrónico',
  phone: 'teléfono|número de teléfono|móbil|teléfono móbil|número de móbil',
  code: 'código|código de verificación|código de seguridade|código dun só uso|contrasinal dun só uso',
  remember: 'lembrarme|lembrar|lémbrame|lembrar os meus|manter a sesión|manter sesión|permanecer conectado|recordarme',
  personal:
    'nome|apelido|apelidos|nome e apelidos|cidade|código postal|país|data de nacemento|enderezo|código promocional',
  terms: 'acepto|termos e condicións|condicións de uso|política de privacidade|lin e acepto',
  wrong:
    'contrasinal incorrecto|contrasinal … incorrect*|contrasinal … non válido|contrasinal … non é|usuario … incorrecto|usuario ou contrasinal|datos incorrectos|non é válid*|non son válid*|non é correct*|non existe|non se atopou|non coincide*|erro de autenticación|erro ao iniciar|acceso denegado|téntao de novo|inténteo de novo|volve tentalo',
  wrongCode: 'código … incorrecto|código … non válido|código … caducado',
  locked: 'conta … bloqueada|conta … desactivada|conta … suspendida|foi bloquead*',
  throttled: 'demasiados intentos|téntao máis tarde|inténteo máis tarde|téntao de novo máis tarde',
  cookies: 'cookies|consentimento|a túa privacidade',
  accept: 'aceptar|aceptar todo|aceptar todas|acepto|de acordo|entendido|permitir todas',
  reject: 'rexeitar|rexeitar todo|rexeitar todas|só as necesarias|só necesarias|continuar sen aceptar|non acepto',
  sent: 'enviamos|enviado a|foi enviado|rematado en',
  otherWay: 'outro método|outra forma|outra maneira|outras opcións|máis opcións|usar contrasinal|usar o contrasinal',
  notNow: 'agora non|omitir|máis tarde|quizais máis tarde|non, grazas',
  with: 'con|mediante',
};
