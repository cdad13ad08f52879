"""What is none of the rest."""

KINDS = """
lainnya 9.3
    (tumpahan|ceceran|rembesan) (oli|solar|minyak|pasir|bahan kimia|bensin|pertalite|cat)
    (oli|solar|minyak|semen|pasir) ..2 (tumpah|tercecer|berceceran)
    jalan (berlubang|bolong|rusak parah)
    (tutup|penutup) (got|manhole|gorong gorong|saluran) ..2 (hilang|pecah|lepas|dicuri)
lainnya 8.7
    (posko|pengungsian|pengungsi) ..8 (kurang|butuh|perlu|minta|gelap|kehabisan)
    jembatan ..5 (talinya|papannya|lapuk|bolong|miring|sebelah)
"""
