namespace RetentionDashboard.Import.Containers;

/// <summary>What a file is by its content.</summary>
internal enum ContainerKind
{
    Text,
    Gzip,
    Zip,

    /// <summary>.xlsx</summary>
    OpenXml,

    /// <summary>.xls, or a workbook behind a password.</summary>
    CompoundFile,

    /// <summary>.xlsb</summary>
    BinaryOpenXml,

    /// <summary>.ods</summary>
    OpenDocument,

    /// <summary>.numbers, of Apple.</summary>
    Numbers,

    /// <summary>.docx or .doc</summary>
    Word,

    /// <summary>.pptx or .ppt</summary>
    PowerPoint,

    Empty,

    /// <summary>Pictures, PDF, web pages and the like.</summary>
    Other,
}
