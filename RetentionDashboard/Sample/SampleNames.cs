namespace RetentionDashboard.Sample;

/// <summary>Common given and family names; who bears which is drawn by lot.</summary>
internal static class SampleNames
{
    public static readonly string[] Given =
    [
        "Ayu", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Galih", "Hana", "Indra", "Joko", "Kartika", "Lestari", "Maya", "Nanda", "Oki", "Putri", "Rama", "Sari", "Tari", "Utami",
        "Vina", "Wahyu", "Yanti", "Zahra", "Agus", "Bayu", "Dian", "Farah", "Gita", "Hendra", "Intan", "Kiki", "Laras", "Mega", "Nisa", "Rizky", "Sinta", "Teguh", "Wulan", "Yoga",
    ];

    public static readonly string[] Family =
    [
        "Pratama", "Wijaya", "Santoso", "Saputra", "Lestari", "Hidayat", "Nugroho", "Kusuma", "Permata", "Siregar", "Halim", "Setiawan", "Gunawan", "Maulana", "Rahayu", "Simanjuntak",
        "Suryani", "Tanjung", "Utomo", "Wibowo", "Anggraini", "Budiman", "Cahyani", "Firmansyah", "Hartono", "Irawan", "Kurniawan", "Mahendra", "Nasution", "Purnama", "Ramadhani", "Susanti",
    ];
}
