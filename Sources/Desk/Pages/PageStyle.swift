/// The style sheet of pages: light and dark, narrow and wide screens, and paper.
enum PageStyle {
    static let sheet: StaticString = """
        :root{color-scheme:light dark;--ink:#1a1c1e;--soft:#50555b;--paper:#fff;--card:#f6f7f8;--line:#d5d9dd;--link:#0b57a4;
        --clear:#0e6630;--conditional:#7a5200;--undetermined:#55389a;--blocked:#a3182a;--on:#fff}
        @media(prefers-color-scheme:dark){:root{--ink:#eceef0;--soft:#b4bac1;--paper:#14171a;--card:#1e2226;--line:#3a4047;--link:#8fc1ff;
        --clear:#7fdca0;--conditional:#f2c662;--undetermined:#c9b3ff;--blocked:#ff9aa2;--on:#14171a}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
        main{max-width:48rem;margin:0 auto;padding:1rem 1rem 2rem;overflow-wrap:anywhere}
        header{border-inline-start:.5rem solid var(--tone);padding:.25rem 0 .25rem 1rem;margin:0 0 1rem}
        .clear{--tone:var(--clear)}.conditional{--tone:var(--conditional)}.undetermined{--tone:var(--undetermined)}.blocked{--tone:var(--blocked)}
        .verdict{display:inline-block;margin:0 0 .5rem;padding:.15rem .75rem;border-radius:.3rem;background:var(--tone);color:var(--on);font-size:1.35rem;line-height:1.4;
        -webkit-print-color-adjust:exact;print-color-adjust:exact}
        .journey{margin:0 0 1rem;font-size:1.35rem}.leg{margin:2rem 0 .5rem;font-size:1.1rem;color:var(--soft)}
        .sentence{margin:0 0 .5rem;font-size:1.12rem;font-weight:600;line-height:1.4}
        .remarks,footer{margin:0;color:var(--soft);font-size:.9rem}
        section{margin:0 0 1.25rem}
        .part{margin:0 0 .5rem;padding:0 0 .2rem;border-bottom:2px solid var(--line);font-size:1.1rem}
        ol{margin:0;padding:0;list-style:none}
        li{margin:0 0 .6rem;padding:.6rem .8rem;border:1px solid var(--line);border-radius:.4rem;background:var(--card)}
        .item{margin:0;font-size:1rem;line-height:1.35}
        p{margin:.3rem 0 0}
        dl{display:grid;grid-template-columns:minmax(6.5rem,auto) 1fr;gap:.1rem .75rem;margin:.35rem 0 0;font-size:.92rem}
        dt{color:var(--soft)}dd{margin:0}
        .mark{display:inline-block;padding:0 .4rem;border:1px solid var(--soft);border-radius:.6rem;color:var(--soft);
        font-size:.8rem;font-weight:500;line-height:1.35}
        .rule{color:var(--soft);font:.78rem/1.4 ui-monospace,"DejaVu Sans Mono",monospace}
        a{color:var(--link)}.cited{color:inherit;text-decoration:underline dotted var(--soft)}tr:target{outline:2px solid var(--link)}
        table{width:100%;border-collapse:collapse;font-size:.88rem}
        th,td{padding:.3rem .5rem .3rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
        th{font-weight:600}
        footer{margin-top:1.5rem;padding-top:.5rem;border-top:1px solid var(--line)}
        @media(max-width:34rem){dl{grid-template-columns:1fr;gap:0}dt:not(:first-child){margin-top:.25rem}
        .sources thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .sources tr{display:block;padding:.4rem 0;border-bottom:1px solid var(--line)}.sources th,.sources td{display:block;padding:0;border:0}}
        @page{size:A4;margin:8mm}@page crowded{margin:6.5mm}
        @media print{:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--card:#fff;--line:#b5b9bd;--link:#000;
        --clear:#0e6630;--conditional:#7a5200;--undetermined:#55389a;--blocked:#a3182a;--on:#fff}
        html{font-size:9.4pt}html.long{font-size:7.9pt}html.longest{font-size:var(--type)}
        body{line-height:1.24}main{max-width:none;padding:0}
        header{margin-bottom:2mm;padding:0 0 0 2.5mm;border-width:1.5mm}.verdict{margin-bottom:1mm;padding:0 2mm;font-size:1.4em}
        .sentence{font-size:1.15em;margin-bottom:.6mm}.remarks,footer{font-size:.95em}
        .parts{columns:2;column-gap:5mm}.longest .parts{columns:3}
        .journey{margin:0 0 1mm;font-size:1.4em}.leg{margin:3mm 0 1mm;font-size:1.15em;break-after:avoid}
        section{margin-bottom:1.6mm}.part{font-size:1.15em;margin-bottom:.6mm;padding:0;border-width:1px;break-after:avoid}
        ol{padding:0}li{margin:0 0 .7mm;padding:0 0 .5mm;border-width:0 0 .5px;border-radius:0;orphans:3;widows:3}
        .item{font-size:1.02em;line-height:1.2;break-after:avoid}
        p,dl{margin-top:.2mm}dl{display:block;font-size:.95em}dt{float:inline-start;margin-inline-end:1mm;font-weight:600}dt::after{content:":"}dd{margin:0}
        .longest body{page:crowded;line-height:1.1}.longest .parts{column-gap:3mm}.longest li{margin:0 0 .35mm;padding:0;border:0;line-height:1.1}
        .longest section{margin-bottom:.8mm}.longest .part{margin-bottom:.3mm;break-after:avoid-column}.longest .item{break-after:auto}
        .longest .item,.longest li>p,.longest dl,.longest dt,.longest dd,.longest tbody,.longest tr{display:inline;float:none}
        .longest .item::after,.longest p::before,.longest dl::before,.longest dl::after{content:" "}
        .longest dl+p:not(.rule)::before{content:" · "}.longest dt{font-weight:400;font-style:italic}.longest dd::after{content:" · "}.longest dd:last-child::after{content:""}
        .longest .cited span{display:none}.longest .cited::before{content:attr(data-place)}
        .longest .sources{font-size:.92em}.longest .sources th::before{content:attr(data-place) " "}
        .longest tr::after{content:"; "}.longest tr:last-child::after{content:""}
        .rule{font-size:.82em;line-height:1.1;margin:0}.longest .rule{margin-inline-start:1mm;font-family:inherit;font-style:italic}.mark{font-size:.85em;padding:0 1mm;line-height:1.1}
        a{text-decoration:none}table,tbody{display:block;font-size:.95em}thead{position:absolute;clip-path:inset(50%)}
        tr{display:block;margin:0 0 .4mm;break-inside:avoid}.sources th,.sources td{display:inline;padding:0;border:0}.sources th::after{content:" "}
        .sources td+td::before{content:" · "}
        footer{margin-top:1.5mm;padding-top:.6mm}}
        """
}
