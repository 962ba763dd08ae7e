import type { Lexicon } from '../schema.ts';

export const id: Lexicon = {
  login:
    'masuk|masuk ke akun|masuk ke akun anda|masuk sekarang|masuk log|log masuk|login|sudah punya akun|sudah memiliki akun|sudah terdaftar|sudah jadi member|selamat datang kembali',
  signup:
    'daftar|daftar sekarang|daftar akun|mendaftar|pendaftaran|registrasi|buat akun|buat akun baru|bikin akun|akun baru|belum punya akun|belum memiliki akun|belum punya|tidak punya akun|pengguna baru|bergabung|gabung sekarang',
  reset:
    'lupa password|lupa kata sandi|lupa sandi|lupa pin|lupa|atur ulang kata sandi|atur ulang password|atur ulang|setel ulang|reset password|reset kata sandi|pulihkan akun|kesulitan masuk|tidak bisa masuk|tidak bisa login',
  change: 'ubah kata sandi|ubah password|ganti password|ganti kata sandi|ubah sandi',
  next: 'lanjut|lanjutkan|berikutnya|selanjutnya|kirim|konfirmasi|verifikasi|selesai|kirimkan',
  logout: 'keluar|keluar akun',
  account: 'akun saya|profil saya|pengaturan akun|pesanan saya|pengaturan|masuk sebagai',
  search: 'cari|pencarian|telusuri|kata kunci',
  newsletter: 'buletin|berlangganan|langganan|daftar newsletter|berlangganan newsletter',
  contact: 'hubungi kami|kontak kami|pesan anda|komentar',
  show: 'tampilkan|sembunyikan|lihat|tampilkan kata sandi|tampilkan password|lihat password',
  cancel: 'batal|batalkan|tutup|kembali|bantuan',
  password: 'kata sandi|sandi|password anda|kata kunci rahasia|kata sandi anda|kata laluan',
  newPassword:
    'kata sandi baru|password baru|konfirmasi kata sandi|konfirmasi password|konfirmasi sandi|ulangi kata sandi|ulangi password|ketik ulang|konfirmasi|minimal … karakter|setidaknya … karakter',
  username:
    'nama pengguna|nama user|pengguna|nama akun|id pengguna|nomor pelanggan|nomor anggota|nik|nip|nim|npwp|nisn',
  email: 'alamat email|surel|alamat surel|alamat e-mail|email anda',
  phone:
    'nomor telepon|nomor hp|nomor ponsel|nomor handphone|no hp|no. hp|no. handphone|telepon|ponsel|handphone|nomor whatsapp',
  code: 'kode|kode verifikasi|kode otp|kode keamanan|kode konfirmasi|kode sekali pakai|kata sandi sekali pakai|6 digit|kode akses|verifikasi dua langkah|autentikasi dua faktor',
  organization: 'perusahaan|nama perusahaan|organisasi|sekolah|instansi',
  remember:
    'ingat saya|ingat|ingat kata sandi|ingat password|ingatkan saya|tetap masuk|biarkan saya tetap masuk|biarkan tetap masuk|simpan login|simpan info login|percayai perangkat',
  personal:
    'nama depan|nama belakang|nama lengkap|nama|kota|kode pos|kode promo|kode referral|kode voucher|kode negara|negara|tanggal lahir|alamat|jenis kelamin|provinsi',
  terms: 'saya setuju|syarat dan ketentuan|syarat & ketentuan|kebijakan privasi|ketentuan layanan|ketentuan penggunaan',
  captcha: 'karakter pada gambar|kode pada gambar|kode captcha|masukkan karakter',
  optional: 'opsional|tidak wajib',
  wrong:
    'password salah|kata sandi salah|sandi salah|salah|email atau password|username atau password|nama pengguna atau|tidak valid|tidak benar|tidak sesuai|tidak cocok|tidak ditemukan|tidak terdaftar|belum terdaftar|tidak dikenal|tidak ada akun|gagal masuk|gagal login|login gagal|gagal|akses ditolak|coba lagi|silakan coba lagi|silahkan coba lagi',
  wrongCode:
    'kode salah|kode … salah|kode … tidak valid|kode … kedaluwarsa|kode … kadaluarsa|kode … tidak sesuai|kode otp salah|otp … salah|otp tidak valid',
  locked: 'akun … terkunci|akun … dikunci|akun … diblokir|akun … dinonaktifkan|akun … ditangguhkan|diblokir|terkunci',
  throttled:
    'terlalu banyak percobaan|terlalu banyak permintaan|terlalu banyak|terlalu sering|coba lagi nanti|coba beberapa saat|coba lagi dalam|coba lagi setelah|beberapa saat lagi',
  cookies: 'kuki|cookie|menggunakan cookie',
  accept: 'terima|terima semua|setuju|saya setuju|saya menerima|izinkan semua|mengerti|saya mengerti|oke|terima cookie',
  reject: 'tolak|tolak semua|tidak setuju|hanya yang diperlukan|hanya yang penting|hanya cookie penting',
  approve:
    'setujui … permintaan|konfirmasi di ponsel|di ponsel anda|buka aplikasi|menunggu persetujuan|menunggu konfirmasi|pindai kode|pindai qr',
  sent: 'telah dikirim|telah kami kirim|sudah dikirim|kami mengirim|kami telah mengirim|dikirim ke|dikirimkan ke|berakhiran',
  authenticator: 'aplikasi autentikator|aplikasi autentikasi|aplikasi authenticator',
  sms: 'pesan teks|lewat sms|melalui sms|via sms',
  call: 'panggilan|panggilan telepon|telepon saya|panggilan suara',
  emailed: 'lewat email|melalui email|ke email|via email',
  otherWay:
    'cara lain|dengan cara lain|metode lain|opsi lain|opsi lainnya|pilihan lain|gunakan kata sandi|gunakan password|masuk dengan kata sandi|masuk dengan password',
  passkey: 'kunci sandi|kunci keamanan|sidik jari',
  notNow: 'lewati|nanti|nanti saja|jangan sekarang|lain kali|tidak sekarang|mungkin nanti|tidak, terima kasih',
  pick: 'pilih akun',
  with: 'dengan|melalui|menggunakan|lewat',
};
