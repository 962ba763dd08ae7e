import type { Lexicon } from '../schema.ts';

export const ms: Lexicon = {
  login:
    'log masuk|daftar masuk|log masuk ke akaun|log masuk sekarang|sudah mempunyai akaun|sudah ada akaun|telah mempunyai akaun|sudah berdaftar|selamat kembali',
  signup:
    'daftar akaun|cipta akaun|buka akaun|buat akaun|akaun baharu|akaun baru|pendaftaran|daftar sebagai|daftar di sini|belum mempunyai akaun|belum ada akaun|tiada akaun|tidak mempunyai akaun|pengguna baharu|sertai kami',
  reset:
    'lupa kata laluan|terlupa kata laluan|lupa katalaluan|lupa id pengguna|tetapkan semula kata laluan|tetapkan semula|set semula kata laluan|set semula|masalah log masuk',
  change: 'tukar kata laluan|ubah kata laluan|kemas kini kata laluan',
  next: 'seterusnya|teruskan|hantar|sahkan|sambung|selesai',
  logout: 'log keluar|daftar keluar|keluar',
  account: 'akaun saya|profil saya|tetapan akaun|pesanan saya|tetapan|log masuk sebagai',
  search: 'cari|carian',
  newsletter: 'surat berita|langgan|langgan surat berita|melanggan',
  contact: 'hubungi kami|mesej anda|maklum balas',
  show: 'tunjuk|papar|paparkan|sembunyikan|tunjukkan kata laluan|papar kata laluan',
  cancel: 'batal|tutup|kembali|bantuan',
  password: 'kata laluan|katalaluan|kata laluan anda',
  newPassword:
    'kata laluan baharu|kata laluan baru|sahkan kata laluan|pengesahan kata laluan|ulang kata laluan|masukkan semula|sekurang-kurangnya … aksara',
  username:
    'nama pengguna|id pengguna|pengguna|no. kad pengenalan|nombor kad pengenalan|nombor pelanggan|no. pelanggan|id log masuk',
  email: 'e-mel|emel|alamat e-mel|alamat emel|mel elektronik',
  phone: 'nombor telefon|no. telefon|telefon bimbit|nombor telefon bimbit|no telefon',
  code: 'kod|kod pengesahan|kod keselamatan|kod otp|kata laluan sekali guna|kod sekali guna',
  remember: 'ingat saya|ingati saya|kekalkan saya log masuk|kekal log masuk|terus log masuk',
  personal:
    'nama pertama|nama akhir|nama keluarga|nama penuh|bandar|poskod|negeri|negara|tarikh lahir|alamat|jantina|kod promosi',
  terms: 'saya bersetuju|terma dan syarat|terma & syarat|dasar privasi|terma perkhidmatan',
  wrong:
    'kata laluan salah|kata laluan … salah|kata laluan … tidak sah|tidak sah|tidak betul|tidak tepat|tidak sepadan|tidak dijumpai|tidak ditemui|tidak wujud|gagal log masuk|log masuk gagal|tidak berjaya|cuba lagi|sila cuba lagi',
  wrongCode: 'kod … salah|kod … tidak sah|kod … tamat',
  locked: 'akaun … dikunci|akaun … disekat|akaun … digantung|akaun … tidak aktif',
  throttled: 'terlalu banyak percubaan|cuba lagi kemudian|sila cuba sebentar|cuba lagi dalam|cuba semula',
  cookies: 'kuki|kuki kami',
  accept: 'terima|terima semua|setuju|bersetuju|benarkan semua|faham',
  reject: 'tolak|tolak semua|hanya yang perlu|tidak setuju',
  sent: 'telah dihantar|kami telah menghantar|dihantar ke|berakhir dengan',
  otherWay: 'cara lain|kaedah lain|pilihan lain|gunakan kata laluan|log masuk dengan kata laluan',
  notNow: 'bukan sekarang|langkau|kemudian|tidak, terima kasih',
  with: 'dengan|menggunakan|melalui',
};
